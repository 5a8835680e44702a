package io.dunlin.reporting.receivable;

import io.dunlin.events.AccountEvent;
import io.dunlin.events.LedgerEvent.InvoiceAmended;
import io.dunlin.events.LedgerEvent.InvoiceReopened;
import io.dunlin.events.LedgerEvent.InvoiceSettled;
import io.dunlin.events.LedgerEvent.InvoiceVoided;
import io.dunlin.events.LedgerEvent.PaymentApplied;
import io.dunlin.events.LedgerEvent.PaymentReversed;
import io.dunlin.reporting.archive.Archived;
import io.dunlin.reporting.archive.Columns;
import io.dunlin.reporting.archive.Views.View;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Keeps the books: loads what a batch is about, enters the events, saves what changed. */
@Component
class Receivables implements View {

  private final Accounts accounts;
  private final Invoices invoices;
  private final Payments payments;
  private final Movements movements;

  Receivables(Accounts accounts, Invoices invoices, Payments payments, Movements movements) {
    this.accounts = accounts;
    this.invoices = invoices;
    this.payments = payments;
    this.movements = movements;
  }

  @Override
  public Mono<Void> follow(List<Archived> events) {
    return invoices
        .known(named(events, Receivables::invoiceOf))
        .zipWhen(_ -> payments.known(accountsOf(events), named(events, Receivables::paymentOf)))
        .map(known -> new Books(known.getT1(), known.getT2()))
        .flatMap(books -> save(entered(books, events)));
  }

  @Override
  public Mono<Void> forget(List<String> of) {
    return Flux.concat(
            movements.forget(of), payments.forget(of), invoices.forget(of), accounts.forget(of))
        .then();
  }

  private static Books entered(Books books, List<Archived> events) {
    for (Archived archived : events) {
      if (archived.event() instanceof AccountEvent event) {
        books.enter(archived.seq(), event);
      }
    }
    return books;
  }

  private Mono<Void> save(Books books) {
    return Flux.concat(
            accounts.save(new Columns<>(books.accounts())),
            invoices.save(new Columns<>(books.invoices())),
            payments.save(new Columns<>(books.payments())),
            movements.add(new Columns<>(books.movements())))
        .then();
  }

  /** An invoice that is new in the batch need not be looked up. */
  private static @Nullable String invoiceOf(AccountEvent event) {
    return switch (event) {
      case InvoiceAmended amended -> amended.invoice();
      case InvoiceSettled settled -> settled.invoice();
      case InvoiceReopened reopened -> reopened.invoice();
      case InvoiceVoided voided -> voided.invoice();
      default -> null;
    };
  }

  private static @Nullable String paymentOf(AccountEvent event) {
    return switch (event) {
      case PaymentApplied applied -> applied.payment();
      case PaymentReversed reversed -> reversed.payment();
      default -> null;
    };
  }

  private static Set<String> named(
      List<Archived> events, Function<AccountEvent, @Nullable String> name) {
    return accountEvents(events)
        .flatMap(event -> Stream.ofNullable(name.apply(event)))
        .collect(Collectors.toSet());
  }

  private static Set<String> accountsOf(List<Archived> events) {
    return accountEvents(events).map(AccountEvent::account).collect(Collectors.toSet());
  }

  private static Stream<AccountEvent> accountEvents(List<Archived> events) {
    return events.stream()
        .map(Archived::event)
        .filter(AccountEvent.class::isInstance)
        .map(AccountEvent.class::cast);
  }
}
