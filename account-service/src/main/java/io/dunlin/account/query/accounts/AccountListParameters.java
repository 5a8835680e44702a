package io.dunlin.account.query.accounts;

import module java.base;

import io.dunlin.account.receivables.standing.AgeSpan;
import io.dunlin.events.AccountState;
import io.dunlin.kit.list.ListQuery;
import io.dunlin.kit.list.Order;
import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What may be asked of the list of accounts. */
@Component
class AccountListParameters {

  private static final List<AccountState> STANDINGS =
      List.of(AccountState.CURRENT, AccountState.OVERDUE, AccountState.DISPUTED);

  private static final List<String> SUSPENSIONS =
      List.of(AccountFilter.NONE, "CANDIDATE", "WARNED", "SUSPENDED", "REINSTATED");

  /** The parameters as they are sent; null where one is left out. */
  record AccountsAsked(
      @Parameter(description = "CURRENT, OVERDUE or DISPUTED") @Nullable String standing,
      @Parameter(description = "NONE, CANDIDATE, WARNED, SUSPENDED or REINSTATED")
          @Nullable String suspension,
      @Parameter(description = "An ageing bucket in which something is open, such as 31-60")
          @Nullable String bucket,
      @Parameter(description = "The least that is open") @Nullable String minBalance,
      @Parameter(description = "The most that is open") @Nullable String maxBalance,
      @Parameter(description = "The first day for what is overdue for longest")
          @Nullable String oldestDueFrom,
      @Parameter(description = "The last day for what is overdue for longest")
          @Nullable String oldestDueTo,
      @Nullable String segment,
      @Nullable String csm,
      @Nullable String collector,
      @Nullable String country,
      @Nullable String currency,
      @Parameter(description = "The beginning of the number, or a part of the name")
          @Nullable String q,
      @Parameter(
              description =
                  "account (unless told), name, balance, oldestDueOn, segment, country, csm or"
                      + " collector; with - in front for descending")
          @Nullable String sort) {

    Order order(ListQuery asked) {
      return asked.order("sort", AccountOrder.COLUMNS, AccountOrder.ACCOUNT, sort);
    }

    AccountFilter filter(ListQuery asked, List<AgeSpan> buckets) {
      AccountFilter filter =
          new AccountFilter(
              asked.oneOf("standing", STANDINGS, standing),
              asked.choice("suspension", SUSPENSIONS, String::toString, suspension).orElse(null),
              asked.choice("bucket", buckets, AgeSpan::name, bucket).orElse(null),
              asked.amount("minBalance", minBalance),
              asked.amount("maxBalance", maxBalance),
              asked.day("oldestDueFrom", oldestDueFrom),
              asked.day("oldestDueTo", oldestDueTo),
              asked.text("segment", segment),
              asked.text("csm", csm),
              asked.text("collector", collector),
              asked.text("country", country),
              asked.text("currency", currency),
              asked.text("q", q));
      asked.range("minBalance", filter.minBalance(), "maxBalance", filter.maxBalance());
      asked.range("oldestDueFrom", filter.oldestDueFrom(), "oldestDueTo", filter.oldestDueTo());
      return filter;
    }
  }
}
