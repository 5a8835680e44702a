package io.dunlin.sample;

import module java.base;

import io.dunlin.testkit.DunlinTest;
import io.dunlin.testkit.DunlinTest.Need;

/** A test of the kit by the sample service; all of them share one context. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@DunlinTest(
    value = "sample-service",
    classes = SampleService.class,
    needs = {Need.POSTGRES, Need.KAFKA, Need.TOKENS})
public @interface SampleTest {}
