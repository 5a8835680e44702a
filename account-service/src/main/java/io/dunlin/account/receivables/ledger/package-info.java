/**
 * The ledger of one account: invoices, money that came in, and how the one is put to the other
 * (E12).
 */
@NullMarked
package io.dunlin.account.receivables.ledger;

import org.jspecify.annotations.NullMarked;
