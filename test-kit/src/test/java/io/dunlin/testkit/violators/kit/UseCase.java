package io.dunlin.testkit.violators.kit;

import module java.base;

import org.springframework.stereotype.Component;

@Component
@Retention(RetentionPolicy.RUNTIME)
public @interface UseCase {}
