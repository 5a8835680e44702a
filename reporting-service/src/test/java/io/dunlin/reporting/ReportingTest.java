package io.dunlin.reporting;

import module java.base;

import io.dunlin.testkit.DunlinTest;
import io.dunlin.testkit.DunlinTest.Need;
import org.springframework.context.annotation.Import;

/** The whole service; all such tests share one, so each uses accounts and a currency of its own. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Import(EventPublisher.class)
@DunlinTest(
    value = "reporting-service",
    needs = {Need.POSTGRES, Need.KAFKA, Need.TOKENS},
    classes = ReportingService.class,
    properties = {
      "dunlin.reporting.rebuild.accounts-at-once=2",
      "dunlin.reporting.figures.kept-for=1ms"
    })
public @interface ReportingTest {}
