/**
 * Shared by all reports: the period they are about, their endpoints, and how a table is written.
 */
@NullMarked
package io.dunlin.reporting.report;

import org.jspecify.annotations.NullMarked;
