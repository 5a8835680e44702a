/**
 * Tasks that events of account-service open and close: renewals, final invoices, cash, suspensions,
 * transfers.
 */
@NullMarked
package io.dunlin.disposition.accounttask;

import org.jspecify.annotations.NullMarked;
