package io.dunlin.account.document.statement;

import module java.base;

import io.dunlin.account.document.statementplan.StatementDays;
import io.dunlin.account.document.statementplan.StatementPlan;
import io.dunlin.events.StatementEvent.StatementBalance;
import org.jspecify.annotations.Nullable;

/**
 * An account whose statement is looked at, with all that a statement rests on: two of them that are
 * equal make the same statement.
 *
 * @param last the statement before; null when there is none
 * @param through the latest movement, 0 when nothing ever moved
 * @param open whether an invoice is open or cash is unapplied
 * @param standing the version of the account's standing
 */
record DueStatement(
    StatementPlan plan,
    StatementHolder holder,
    @Nullable Last last,
    long through,
    boolean open,
    long standing) {

  /** The end of the statement before. */
  record Last(LocalDate to, long through, List<StatementBalance> balances) {}

  String account() {
    return plan.account();
  }

  /** The statement day for which there is something to state. */
  Optional<LocalDate> day(Instant now, StatementDays days) {
    return plan.dueOn(holder.zone(), now, days).filter(_ -> open || through > after());
  }

  /** The movements that are on it come after this one. */
  long after() {
    return last == null ? 0 : last.through();
  }

  /** Goes on where the last one ended; the first one covers a month. */
  LocalDate from(LocalDate day, StatementDays days) {
    return last == null ? days.of(YearMonth.from(day).minusMonths(1)) : last.to().plusDays(1);
  }

  /** The day before it is made, which is a whole one. */
  LocalDate to(Instant now) {
    return StatementPlan.today(holder.zone(), now).minusDays(1);
  }

  /** The plan when there is nothing to state now. */
  StatementPlan without(Instant now, StatementDays days) {
    return plan.dueOn(holder.zone(), now, days).isPresent()
        ? plan.asleep()
        : plan.planned(holder.zone(), now, days);
  }

  StatementPlan with(LocalDate day, Instant now, StatementDays days) {
    return plan.issued(day, holder.zone(), now, days);
  }
}
