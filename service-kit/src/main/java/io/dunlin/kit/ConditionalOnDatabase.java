package io.dunlin.kit;

import module java.base;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;

/** For parts that need a database of the service's own; {@code dunlin.database.enabled=false}. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@ConditionalOnBooleanProperty(name = "dunlin.database.enabled", matchIfMissing = true)
public @interface ConditionalOnDatabase {}
