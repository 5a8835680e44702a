package io.dunlin.account.query.accounts;

import module java.base;

import io.dunlin.account.query.accounts.AccountView.StandingView;
import io.dunlin.account.receivables.standing.AgeingEdges;
import io.dunlin.events.CurrencyAmounts;
import io.dunlin.kit.list.CsvTable;

/** Accounts as rows of a table; amounts are in the currency of their row. */
final class AccountTable {

  /** An account and what it owes or has in one currency. */
  record Row(AccountView account, CurrencyAmounts amounts) {}

  private AccountTable() {}

  /** With a column for each ageing bucket. */
  static CsvTable<Row> of(AgeingEdges edges) {
    CsvTable<Row> table =
        new CsvTable<Row>()
            .column("account", row -> row.account().account())
            .column("name", row -> row.account().name())
            .column("segment", row -> row.account().segment())
            .column("country", row -> row.account().country())
            .column("timeZone", row -> row.account().timeZone())
            .column("csm", row -> row.account().csm())
            .column("collector", row -> row.account().collector())
            .column("health", row -> row.account().health())
            .column("standing", row -> row.account().standing().state())
            .column("processDay", row -> row.account().standing().processDay())
            .column("oldestDueOn", row -> row.account().standing().oldestDueOn())
            .column("currency", row -> row.amounts().currency())
            .column("balance", row -> row.amounts().open())
            .column("overdue", row -> row.amounts().overdue())
            .column("collectible", row -> row.amounts().collectible())
            .column("disputed", row -> row.amounts().disputed())
            .column("unapplied", row -> row.amounts().unapplied());
    edges
        .spans()
        .forEach(
            span ->
                table.column(
                    span.name(), row -> row.amounts().buckets().get(span.bucket()).amount()));
    return table;
  }

  /** One for the account's own currency, and one for each other in which it has something. */
  static Stream<Row> rows(AccountView account) {
    StandingView standing = account.standing();
    CurrencyAmounts own =
        new CurrencyAmounts(
            account.currency(),
            standing.open(),
            standing.overdue(),
            standing.collectible(),
            standing.disputed(),
            standing.unapplied(),
            standing.buckets());
    return Stream.concat(Stream.of(own), standing.others().stream())
        .map(amounts -> new Row(account, amounts));
  }
}
