package io.dunlin.reporting.report;

/**
 * A request for a report.
 *
 * @param by how the figures are grouped
 */
public record ReportQuery(Period period, String by) {}
