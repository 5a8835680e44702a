package io.dunlin.account.query.invoices;

import module java.base;

import io.dunlin.account.query.invoices.InvoiceListParameters.InvoicesAsked;
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

/** The invoices of all accounts as a list for people. CSMs and agents see those of their own. */
@RestController
@RequestMapping("/api/v1/invoices")
@Tag(name = "Accounts")
@AccountReaders(also = {Role.OPS, Role.SERVICE})
class InvoiceListController {

  private static final String HOW =
      """
      For example `/api/v1/invoices?state=OVERDUE&bucket=over-90&country=US&sort=-balance`. \
      Balances are compared as numbers: ask for one `currency` where you have several. \
      With `Accept: text/csv` the whole list comes as a table, without pages.\
      """;

  private final InvoiceViews invoices;
  private final AgeingEdges edges;

  InvoiceListController(InvoiceViews invoices, AgeingEdges edges) {
    this.invoices = invoices;
    this.edges = edges;
  }

  @GetMapping
  @Operation(summary = "Invoices of all accounts", description = HOW)
  Mono<Page<InvoiceView>> page(
      @ParameterObject InvoicesAsked question, Caller caller, PageRequest page) {
    ListQuery asked = new ListQuery();
    InvoiceFilter filter = question.filter(asked, edges.spans());
    Order order = question.order(asked);
    SeekPosition place = asked.place("after", order, page.after());
    asked.refuse();
    return invoices.page(filter, order, place, caller.scope(), page.limit());
  }

  @GetMapping(produces = CsvTable.MEDIA_TYPE)
  @Operation(summary = "Invoices of all accounts", description = HOW)
  ResponseEntity<Flux<String>> table(@ParameterObject InvoicesAsked question, Caller caller) {
    ListQuery asked = new ListQuery();
    InvoiceFilter filter = question.filter(asked, edges.spans());
    Order order = question.order(asked);
    asked.refuse();
    return InvoiceTable.TABLE.answer("invoices", invoices.whole(filter, order, caller.scope()));
  }
}
