/** Midnight passes in the accounts' time zones: invoices fall overdue and grow older (W3, M1). */
@NullMarked
package io.dunlin.account.receivables.day;

import org.jspecify.annotations.NullMarked;
