package io.dunlin.kit;

import module java.base;

import org.springframework.stereotype.Component;

/** A use case: loads, lets the rules decide, saves. Named by a verb and its object. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Component
public @interface UseCase {}
