package io.dunlin.sample;

import io.dunlin.testkit.DunlinTest;
import io.dunlin.testkit.DunlinTest.Need;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A test of the kit by the sample service; all of them share one context. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@DunlinTest(
    value = "sample-service",
    classes = SampleService.class,
    needs = {Need.POSTGRES, Need.KAFKA, Need.TOKENS})
public @interface SampleTest {}
