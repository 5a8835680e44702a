package io.dunlin.account.document.store;

import io.dunlin.kit.document.Ownership;
import io.dunlin.kit.security.Scope;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells the document store whose an account is. */
@Configuration(proxyBeanMethods = false)
class DocumentConfiguration {

  @Bean
  Ownership ownership() {
    return new Ownership(
        """
        EXISTS (
          SELECT FROM account a
          WHERE a.account = d.account
            AND %s)"""
            .formatted(Scope.condition("a")));
  }
}
