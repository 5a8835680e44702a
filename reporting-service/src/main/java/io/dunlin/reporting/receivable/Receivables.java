package io.dunlin.reporting.receivable;

import module java.base;

import io.dunlin.events.AccountEvent;
import io.dunlin.events.LedgerEvent.InvoiceAmended;
import io.dunlin.events.LedgerEvent.InvoiceReopened;
import io.dunlin.events.LedgerEvent.InvoiceSettled;
import io.dunlin.events.LedgerEvent.InvoiceVoided;
import io.dunlin.events.LedgerEvent.PaymentApplied;
import io.dunlin.events.LedgerEvent.PaymentReversed;
import io.dunlin.reporting.archive.ArchiveViews.View;
import io.dunlin.reporting.archive.ArchivedEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Loads the invoices and payments of a batch, applies its events, and saves what changed. */
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
  public Mono<Void> apply(List<ArchivedEvent> events) {
    return invoices
        .known(referencesIn(events, Receivables::invoiceOf))
        .zipWhen(
            _ -> payments.known(accountsOf(events), referencesIn(events, Receivables::paymentOf)))
        .map(known -> new ReceivablesBatch(known.getT1(), known.getT2()))
        .flatMap(batch -> save(applied(batch, events)));
  }

  @Override
  public List<String> tables() {
    return List.of("movement", "payment", "invoice", "account");
  }

  private static ReceivablesBatch applied(ReceivablesBatch batch, List<ArchivedEvent> events) {
    for (ArchivedEvent archived : events) {
      if (archived.event() instanceof AccountEvent event) {
        batch.apply(archived.seq(), event);
      }
    }
    return batch;
  }

  private Mono<Void> save(ReceivablesBatch batch) {
    return Flux.concat(
            accounts.save(batch.accounts()),
            invoices.save(batch.invoices()),
            payments.save(batch.payments()),
            movements.add(batch.movements()))
        .then();
  }

  /** The invoice that an event changes; an invoice that is new need not be loaded. */
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

  private static Set<String> referencesIn(
      List<ArchivedEvent> events, Function<AccountEvent, @Nullable String> name) {
    return accountEvents(events)
        .flatMap(event -> Stream.ofNullable(name.apply(event)))
        .collect(Collectors.toSet());
  }

  private static Set<String> accountsOf(List<ArchivedEvent> events) {
    return accountEvents(events).map(AccountEvent::account).collect(Collectors.toSet());
  }

  private static Stream<AccountEvent> accountEvents(List<ArchivedEvent> events) {
    return events.stream()
        .map(ArchivedEvent::event)
        .filter(AccountEvent.class::isInstance)
        .map(AccountEvent.class::cast);
  }
}
