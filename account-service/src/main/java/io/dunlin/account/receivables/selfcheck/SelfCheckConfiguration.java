package io.dunlin.account.receivables.selfcheck;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Reads when the books are checked. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SelfCheckSettings.class)
class SelfCheckConfiguration {}
