package io.dunlin.kit.security;

import module java.base;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is open to everybody, beyond health, metrics, the description of the interface and the
 * problems' pages.
 *
 * @param openPaths path patterns; who serves them checks callers by other means, if at all
 */
@ConfigurationProperties("dunlin.security")
public record SecuritySettings(@DefaultValue List<String> openPaths) {}
