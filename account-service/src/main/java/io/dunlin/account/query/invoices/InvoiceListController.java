package io.dunlin.account.query.invoices;

import module java.base;

import io.dunlin.account.query.invoices.InvoiceView.State;
import io.dunlin.account.receivables.standing.AgeSpan;
import io.dunlin.account.receivables.standing.AgeingEdges;
import io.dunlin.events.InvoiceKind;
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

/** The invoices of all accounts as a list for people. CSMs and agents see those of their own. */
@RestController
@RequestMapping("/api/v1/invoices")
@Tag(name = "Accounts")
@AccountReaders(also = {Role.OPS, Role.SERVICE})
class InvoiceListController {

  private static final List<InvoiceKind> KINDS =
      List.of(InvoiceKind.RECURRING, InvoiceKind.FINAL, InvoiceKind.ONE_TIME);

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

  record InvoicesAsked(
      @Parameter(description = "OPEN (overdue ones too), OVERDUE, SETTLED or VOIDED")
          @Nullable String state,
      @Parameter(description = "RECURRING, FINAL or ONE_TIME") @Nullable String kind,
      @Parameter(description = "The ageing bucket of open ones, such as 31-60")
          @Nullable String bucket,
      @Parameter(description = "The least that is not paid") @Nullable String minBalance,
      @Parameter(description = "The most that is not paid") @Nullable String maxBalance,
      @Parameter(description = "The first day of being due") @Nullable String dueFrom,
      @Parameter(description = "The last day of being due") @Nullable String dueTo,
      @Nullable String account,
      @Nullable String segment,
      @Nullable String csm,
      @Nullable String collector,
      @Nullable String country,
      @Nullable String currency,
      @Parameter(description = "The beginning of the invoice's or the account's number")
          @Nullable String q,
      @Parameter(
              description =
                  "dueOn (unless told), invoice or balance; with - in front for descending")
          @Nullable String sort) {

    private Order order(ListQuery asked) {
      return asked.order("sort", InvoiceOrder.COLUMNS, InvoiceOrder.DUE_ON, sort);
    }

    private InvoiceFilter filter(ListQuery asked, List<AgeSpan> buckets) {
      InvoiceFilter filter =
          new InvoiceFilter(
              asked.oneOf("state", State.ALL, state),
              asked.oneOf("kind", KINDS, kind),
              asked.choice("bucket", buckets, AgeSpan::name, bucket).orElse(null),
              asked.amount("minBalance", minBalance),
              asked.amount("maxBalance", maxBalance),
              asked.day("dueFrom", dueFrom),
              asked.day("dueTo", dueTo),
              asked.text("account", account),
              asked.text("segment", segment),
              asked.text("csm", csm),
              asked.text("collector", collector),
              asked.text("country", country),
              asked.text("currency", currency),
              asked.text("q", q));
      asked.range("minBalance", filter.minBalance(), "maxBalance", filter.maxBalance());
      asked.range("dueFrom", filter.dueFrom(), "dueTo", filter.dueTo());
      return filter;
    }
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
