package io.dunlin.kit;

import module java.base;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;

/** For parts that speak to Kafka, which needs the database too; {@code dunlin.kafka.enabled}. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@ConditionalOnDatabase
@ConditionalOnBooleanProperty(name = "dunlin.kafka.enabled", matchIfMissing = true)
public @interface ConditionalOnKafka {}
