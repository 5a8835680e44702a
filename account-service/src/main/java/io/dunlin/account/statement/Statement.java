package io.dunlin.account.statement;

import io.dunlin.events.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An account's movements between two days, both included. Below zero, we owe the customer. */
record Statement(
    String account,
    LocalDate from,
    LocalDate to,
    Money openingBalance,
    List<Line> movements,
    Money closingBalance) {

  /**
   * One movement.
   *
   * @param amount by which the debt rose, or fell when it is negative
   */
  record Line(
      LocalDate on,
      String kind,
      @Nullable String document,
      @Nullable String invoice,
      Money amount) {}

  static Statement of(
      String account, LocalDate from, LocalDate to, Money opening, List<Line> movements) {
    Money closing = movements.stream().map(Line::amount).reduce(opening, Money::plus);
    return new Statement(account, from, to, opening, movements, closing);
  }
}
