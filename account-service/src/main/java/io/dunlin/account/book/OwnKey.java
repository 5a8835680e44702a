package io.dunlin.account.book;

import io.dunlin.account.ledger.FundKey;

/** A payment, credit or write-off of an account: two accounts may have the same number (E12). */
record OwnKey(String account, FundKey fund) {}
