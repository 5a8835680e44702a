package io.dunlin.account.document.statement;

import module java.base;

import io.dunlin.events.StatementEvent.StatementBalance;

/**
 * One statement; pdf and html are documents of the account.
 *
 * @param on the statement day
 */
record IssuedBody(
    String account,
    YearMonth month,
    LocalDate on,
    LocalDate from,
    LocalDate to,
    List<StatementBalance> balances,
    String pdf,
    String html) {

  static IssuedBody of(IssuedStatement issued) {
    return new IssuedBody(
        issued.account(),
        issued.month(),
        issued.on(),
        issued.from(),
        issued.to(),
        issued.balances(),
        issued.pdf(),
        issued.html());
  }
}
