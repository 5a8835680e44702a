package io.dunlin.standalone.clock;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Puts the clock under the gateway. */
@Configuration(proxyBeanMethods = false)
@Import(ClockController.class)
public class ClockRoutes {}
