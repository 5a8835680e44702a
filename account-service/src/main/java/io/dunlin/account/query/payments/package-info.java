/** Payments and credits as people see them, with the invoices that they were applied to (E12). */
@NullMarked
package io.dunlin.account.query.payments;

import org.jspecify.annotations.NullMarked;
