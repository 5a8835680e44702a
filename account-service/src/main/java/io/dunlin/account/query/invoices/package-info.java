/** Invoices as people see them: lists, one invoice, and what moved on it. */
@NullMarked
package io.dunlin.account.query.invoices;

import org.jspecify.annotations.NullMarked;
