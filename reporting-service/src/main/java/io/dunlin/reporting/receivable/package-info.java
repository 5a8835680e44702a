/** Invoices, payments and movements, from which the figures are calculated. */
@NullMarked
package io.dunlin.reporting.receivable;

import org.jspecify.annotations.NullMarked;
