package io.dunlin.account.collection.finalinvoice;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives the rules the configured business day of the month. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FinalInvoiceSettings.class)
class FinalInvoiceConfiguration {

  @Bean
  ReviewDays reviewDays(FinalInvoiceSettings settings) {
    return new ReviewDays(settings.businessDay());
  }
}
