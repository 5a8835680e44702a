package io.dunlin.account.customer.transfer;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives the rules the configured products. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TransferSettings.class)
class TransferConfiguration {

  @Bean
  Products products(TransferSettings settings) {
    return new Products(settings.credentialingProducts(), settings.learningProducts());
  }
}
