package io.dunlin.events;

import module java.base;

import org.jspecify.annotations.Nullable;

/** Statements of account (E3). */
public sealed interface StatementEvent extends AccountEvent {

  /**
   * The statement of a month was made and is kept (E3).
   *
   * @param on the statement day
   * @param balances of each currency in which anything was owed or moved
   * @param pdf the document that was made
   * @param html the same as a page
   */
  record StatementIssued(
      String account,
      @Nullable Episode episode,
      LocalDate on,
      LocalDate from,
      LocalDate to,
      List<StatementBalance> balances,
      String pdf,
      String html)
      implements StatementEvent {}

  /** What was owed before and after, in one currency; below zero, we owe the customer. */
  record StatementBalance(Money opening, Money closing) {}
}
