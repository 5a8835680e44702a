package io.dunlin.standalone.services;

import module java.base;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.ReactorResourceFactory;

/** Event loops of the context's own, so that stopping one service does not stop the others'. */
@Configuration(proxyBeanMethods = false)
class ContextEventLoops {

  @Bean
  ReactorResourceFactory reactorResourceFactory() {
    ReactorResourceFactory resources = new ReactorResourceFactory();
    resources.setUseGlobalResources(false);
    resources.setShutdownQuietPeriod(Duration.ZERO); // the server has stopped before them
    return resources;
  }
}
