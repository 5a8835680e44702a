package io.dunlin.kit;

import module java.base;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Import;

/** Marks the main class of one of our services: a Spring Boot application with the kit. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@SpringBootApplication
@Import(ServiceKit.class)
public @interface DunlinService {}
