/** What all reports have in common: the period they are about, and how a table is written. */
@NullMarked
package io.dunlin.reporting.report;

import org.jspecify.annotations.NullMarked;
