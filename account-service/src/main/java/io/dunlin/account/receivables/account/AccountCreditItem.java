package io.dunlin.account.receivables.account;

import io.dunlin.account.receivables.ledger.CreditItemKey;

/** A payment, credit or write-off of an account: two accounts may have the same number (E12). */
record AccountCreditItem(String account, CreditItemKey key) {}
