package io.dunlin.gateway.security;

import module java.base;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may come in without a token, and which browsers' pages may call.
 *
 * @param openPaths patterns beside those of the interface that need no token
 * @param cors none unless origins are listed
 */
@ConfigurationProperties("dunlin.gateway")
record GatewaySecuritySettings(@DefaultValue List<String> openPaths, @DefaultValue Cors cors) {

  record Cors(@DefaultValue List<String> allowedOrigins) {}
}
