package io.dunlin.kit.security;

import module java.base;

import org.springframework.core.annotation.AliasFor;

/** The roles that work with customers, and those that lead them. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Allowed({Role.AR, Role.AGENT, Role.CSM, Role.TEAM_LEAD, Role.MANAGER})
public @interface CollectionStaff {

  /** Roles beyond these. */
  @AliasFor(annotation = Allowed.class)
  Role[] also() default {};
}
