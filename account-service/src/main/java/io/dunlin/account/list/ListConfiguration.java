package io.dunlin.account.list;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** The bounds of lists. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ListSettings.class)
class ListConfiguration {}
