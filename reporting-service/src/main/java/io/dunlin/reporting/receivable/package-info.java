/** Accounts, invoices, payments and every movement of a balance. */
@NullMarked
package io.dunlin.reporting.receivable;

import org.jspecify.annotations.NullMarked;
