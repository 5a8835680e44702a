package io.dunlin.account.document.statement;

import module java.base;

import io.dunlin.events.StatementEvent.StatementBalance;

/**
 * A statement that went out; one per account and month.
 *
 * @param on the statement day
 * @param through the last movement that is on it or before it
 * @param pdf its document
 * @param html the same as a page
 */
record IssuedStatement(
    String account,
    YearMonth month,
    LocalDate on,
    LocalDate from,
    LocalDate to,
    long through,
    List<StatementBalance> balances,
    String pdf,
    String html) {}
