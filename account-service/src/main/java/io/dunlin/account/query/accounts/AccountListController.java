package io.dunlin.account.query.accounts;

import module java.base;

import io.dunlin.account.query.accounts.AccountListParameters.AccountsAsked;
import io.dunlin.account.receivables.standing.AgeingEdges;
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
import io.swagger.v3.oas.annotations.tags.Tag;
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
