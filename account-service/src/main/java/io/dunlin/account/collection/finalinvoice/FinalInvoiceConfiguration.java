package io.dunlin.account.collection.finalinvoice;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives the rules the configured business day of the month. */
@Configuration(proxyBeanMethods = false)
class FinalInvoiceConfiguration {

  @Bean
  ReviewDays reviewDays(FinalInvoiceSettings settings) {
    return new ReviewDays(settings.businessDay());
  }
}
