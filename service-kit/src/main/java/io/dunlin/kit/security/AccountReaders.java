package io.dunlin.kit.security;

import module java.base;

import org.springframework.core.annotation.AliasFor;

/**
 * Everybody who may read about accounts. Which accounts each of them reaches is up to the query
 * (C3).
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
  Role.CS_OPS,
  Role.MANAGER,
  Role.CONTROLLER,
  Role.CFO
})
public @interface AccountReaders {

  /** Roles beyond these. */
  @AliasFor(annotation = Allowed.class)
  Role[] also() default {};
}
