package io.dunlin.kit.security;

import module java.base;

import org.springframework.core.annotation.AliasFor;

/** The roles that answer for the figures of the company. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Allowed({Role.AR, Role.TEAM_LEAD, Role.MANAGER, Role.CONTROLLER, Role.CFO})
public @interface FigureReaders {

  /** Roles beyond these. */
  @AliasFor(annotation = Allowed.class)
  Role[] also() default {};
}
