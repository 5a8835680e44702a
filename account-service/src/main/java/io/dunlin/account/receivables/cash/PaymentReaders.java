package io.dunlin.account.receivables.cash;

import module java.base;

import io.dunlin.kit.security.Allowed;
import io.dunlin.kit.security.Role;
import org.springframework.core.annotation.AliasFor;

/**
 * Everybody who may read what customers owe and paid. Which accounts each of them reaches is up to
 * the query (C3).
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Allowed({
  Role.FINANCE,
  Role.AR,
  Role.AGENT,
  Role.CSM,
  Role.TEAM_LEAD,
  Role.MANAGER,
  Role.CONTROLLER,
  Role.CFO
})
public @interface PaymentReaders {

  /** Roles beyond these. */
  @AliasFor(annotation = Allowed.class)
  Role[] also() default {};
}
