package io.dunlin.reporting.report;

import module java.base;

/** Describes the operations of a report's controller, which read the same as JSON and as CSV. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface Described {

  String summary();

  String description();
}
