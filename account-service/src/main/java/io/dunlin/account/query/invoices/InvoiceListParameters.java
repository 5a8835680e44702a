package io.dunlin.account.query.invoices;

import module java.base;

import io.dunlin.account.query.invoices.InvoiceView.State;
import io.dunlin.account.receivables.standing.AgeSpan;
import io.dunlin.events.InvoiceKind;
import io.dunlin.kit.list.ListQuery;
import io.dunlin.kit.list.Order;
import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What may be asked of the list of invoices. */
@Component
class InvoiceListParameters {

  private static final List<InvoiceKind> KINDS =
      List.of(InvoiceKind.RECURRING, InvoiceKind.FINAL, InvoiceKind.ONE_TIME);

  /** The parameters as they are sent; null where one is left out. */
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

    Order order(ListQuery asked) {
      return asked.order("sort", InvoiceOrder.COLUMNS, InvoiceOrder.DUE_ON, sort);
    }

    InvoiceFilter filter(ListQuery asked, List<AgeSpan> buckets) {
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
}
