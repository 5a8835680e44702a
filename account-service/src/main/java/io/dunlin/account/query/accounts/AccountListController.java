package io.dunlin.account.query.accounts;

import module java.base;

import io.dunlin.account.receivables.standing.AgeSpan;
import io.dunlin.account.receivables.standing.AgeingEdges;
import io.dunlin.events.AccountState;
import io.dunlin.kit.list.CsvTable;
import io.dunlin.kit.list.ListQuery;
import io.dunlin.kit.list.Order;
import io.dunlin.kit.list.SeekPosition;
import io.dunlin.kit.security.AccountReaders;
import io.dunlin.kit.security.Caller;
import io.dunlin.kit.security.Role;
import io.dunlin.kit.web.Page;
import io.dunlin.kit.web.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The accounts as a list for people. CSMs and agents see their own. */
@RestController
@RequestMapping("/api/v1/accounts")
@Tag(name = "Accounts")
@AccountReaders(also = {Role.OPS, Role.SERVICE})
class AccountListController {

  private static final List<AccountState> STANDINGS =
      List.of(AccountState.CURRENT, AccountState.OVERDUE, AccountState.DISPUTED);

  private static final List<String> SUSPENSIONS =
      List.of(AccountFilter.NONE, "CANDIDATE", "WARNED", "SUSPENDED", "REINSTATED");

  private static final String HOW =
      """
      For example `/api/v1/accounts?standing=OVERDUE&bucket=31-60&csm=dana&sort=-balance`. \
      Balances are compared as numbers: ask for one `currency` where you have several. \
      With `Accept: text/csv` the whole list comes as a table, without pages, in which an account has \
      a row for each currency in which it owes or has something.\
      """;

  private final AccountViews accounts;
  private final AgeingEdges edges;

  AccountListController(AccountViews accounts, AgeingEdges edges) {
    this.accounts = accounts;
    this.edges = edges;
  }

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

    private Order order(ListQuery asked) {
      return asked.order("sort", AccountOrder.COLUMNS, AccountOrder.ACCOUNT, sort);
    }

    private AccountFilter filter(ListQuery asked, List<AgeSpan> buckets) {
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

  @GetMapping
  @Operation(summary = "Accounts with what they owe", description = HOW)
  Mono<Page<AccountView>> page(
      @ParameterObject AccountsAsked question, Caller caller, PageRequest page) {
    ListQuery asked = new ListQuery();
    AccountFilter filter = question.filter(asked, edges.spans());
    Order order = question.order(asked);
    SeekPosition place = asked.place("after", order, page.after());
    asked.refuse();
    return accounts.page(filter, order, place, caller.scope(), page.limit());
  }

  @GetMapping(produces = CsvTable.MEDIA_TYPE)
  @Operation(summary = "Accounts with what they owe", description = HOW)
  ResponseEntity<Flux<String>> table(@ParameterObject AccountsAsked question, Caller caller) {
    ListQuery asked = new ListQuery();
    AccountFilter filter = question.filter(asked, edges.spans());
    Order order = question.order(asked);
    asked.refuse();
    return AccountTable.of(edges)
        .answer(
            "accounts",
            accounts
                .whole(filter, order, caller.scope())
                .concatMap(account -> Flux.fromStream(AccountTable.rows(account))));
  }
}
