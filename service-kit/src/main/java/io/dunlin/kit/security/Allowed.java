package io.dunlin.kit.security;

import module java.base;

/** The roles of which one is needed; on a controller or its method. Without it nobody may. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface Allowed {
  Role[] value();

  /** More roles, which an annotation that stands for a group of roles hands on. */
  Role[] also() default {};
}
