package io.dunlin.kit.security;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The roles of which one is needed; on a controller or its method. Without it nobody may. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface Allowed {
  Role[] value();

  /** More roles, which an annotation that stands for a group of roles hands on. */
  Role[] also() default {};
}
