package io.dunlin.account.collection.finalinvoice;

import module java.base;

import io.dunlin.account.receivables.account.AccountBatch;
import io.dunlin.account.receivables.account.AccountChangeListener;
import io.dunlin.account.receivables.account.ReceivablesAccount;
import io.dunlin.account.receivables.invoice.Invoice;
import io.dunlin.account.receivables.profile.Profile;
import io.dunlin.events.InvoiceKind;
import io.dunlin.kit.transaction.LockedAccounts;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Plans the monthly contact with an account (E4) when a final invoice of it, its country or its
 * time zone has changed.
 */
@Component
class PlanFinalInvoiceReviews implements AccountChangeListener {

  private final MonthlyReviews reviews;
  private final ReviewDays days;

  PlanFinalInvoiceReviews(MonthlyReviews reviews, ReviewDays days) {
    this.reviews = reviews;
    this.days = days;
  }

  @Override
  public boolean concerns(ReceivablesAccount account) {
    return account.profileChange().ofCountry()
        || account.profileChange().ofZone()
        || account.ledger().changes().invoices().stream()
            .anyMatch(PlanFinalInvoiceReviews::isFinal);
  }

  @Override
  public Mono<Consequences> follow(
      LockedAccounts locked, List<ReceivablesAccount> accounts, Instant now) {
    return reviews
        .of(AccountBatch.numbers(accounts))
        .map(known -> planned(locked, accounts, known, now));
  }

  private Consequences planned(
      LockedAccounts locked,
      List<ReceivablesAccount> accounts,
      Map<String, MonthlyReview> known,
      Instant now) {
    List<MonthlyReview> changed =
        accounts.stream()
            .filter(account -> owes(account) || known.containsKey(account.profile().account()))
            .map(account -> planned(account, known, now))
            .filter(review -> !Objects.equals(review, known.get(review.account())))
            .toList();
    return changed.isEmpty()
        ? Consequences.NONE
        : new Consequences(reviews.save(locked, changed), List.of());
  }

  private MonthlyReview planned(
      ReceivablesAccount account, Map<String, MonthlyReview> known, Instant now) {
    Profile profile = account.profile();
    MonthlyReview before =
        known.getOrDefault(profile.account(), MonthlyReview.none(profile.account()));
    Residence residence = new Residence(profile.country(), profile.zone());
    return before.follow(owes(account), residence, now, days);
  }

  private static boolean owes(ReceivablesAccount account) {
    return account.ledger().invoices().stream()
        .anyMatch(invoice -> isFinal(invoice) && invoice.open());
  }

  private static boolean isFinal(Invoice invoice) {
    return invoice.terms().kind() == InvoiceKind.FINAL;
  }
}
