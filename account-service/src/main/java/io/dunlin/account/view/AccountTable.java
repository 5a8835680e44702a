package io.dunlin.account.view;

import io.dunlin.account.standing.AgeSpan;
import io.dunlin.account.standing.AgeingEdges;
import io.dunlin.account.view.AccountView.StandingView;
import io.dunlin.events.AgeingBucket;
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

  static List<@Nullable Object> row(AccountView account) {
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
                account.currency(),
                standing.open(),
                standing.overdue(),
                standing.collectible(),
                standing.disputed(),
                standing.unapplied()));
    standing.buckets().stream().map(AgeingBucket::amount).forEach(row::add);
    return row;
  }
}
