package io.dunlin.account.query.accounts;

import io.dunlin.account.query.accounts.AccountView.StandingView;
import io.dunlin.account.receivables.standing.AgeSpan;
import io.dunlin.account.receivables.standing.AgeingEdges;
import io.dunlin.events.AgeingBucket;
import io.dunlin.events.CurrencyAmounts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Accounts as rows of a table; amounts are in the currency of their row. */
final class AccountTable {

  private static final List<String> BEFORE =
      List.of(
          "account",
          "name",
          "segment",
          "country",
          "timeZone",
          "csm",
          "collector",
          "health",
          "standing",
          "processDay",
          "oldestDueOn",
          "currency",
          "balance",
          "overdue",
          "collectible",
          "disputed",
          "unapplied");

  private AccountTable() {}

  /** With a column for each ageing bucket. */
  static List<String> header(AgeingEdges edges) {
    return Stream.concat(BEFORE.stream(), edges.spans().stream().map(AgeSpan::name)).toList();
  }

  /** One for the account's own currency, and one for each other in which it has something. */
  static List<List<@Nullable Object>> rows(AccountView account) {
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
        .map(amounts -> row(account, amounts))
        .toList();
  }

  private static List<@Nullable Object> row(AccountView account, CurrencyAmounts amounts) {
    StandingView standing = account.standing();
    List<@Nullable Object> row =
        new ArrayList<>(
            Arrays.<@Nullable Object>asList(
                account.account(),
                account.name(),
                account.segment(),
                account.country(),
                account.timeZone(),
                account.csm(),
                account.collector(),
                account.health(),
                standing.state(),
                standing.processDay(),
                standing.oldestDueOn(),
                amounts.currency(),
                amounts.open(),
                amounts.overdue(),
                amounts.collectible(),
                amounts.disputed(),
                amounts.unapplied()));
    amounts.buckets().stream().map(AgeingBucket::amount).forEach(row::add);
    return row;
  }
}
