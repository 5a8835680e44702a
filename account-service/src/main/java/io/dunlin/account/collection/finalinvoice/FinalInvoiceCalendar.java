package io.dunlin.account.collection.finalinvoice;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Enters which accounts have an open final invoice, and so are contacted once a month (E4). */
@Repository
public class FinalInvoiceCalendar {

  private final MonthlyReviews reviews;
  private final ReviewDays days;

  FinalInvoiceCalendar(MonthlyReviews reviews, ReviewDays days) {
    this.reviews = reviews;
    this.days = days;
  }

  /**
   * An account whose final invoices, country or zone may have changed.
   *
   * @param open whether a final invoice is open now
   */
  public record Entry(String account, Residence residence, boolean open) {}

  /** To be called while the locks of the accounts are held. */
  public Mono<Void> enter(List<Entry> entries, Instant now) {
    return entries.isEmpty()
        ? Mono.empty()
        : reviews
            .of(entries.stream().map(Entry::account).toList())
            .map(known -> changed(entries, known, now))
            .filter(changed -> !changed.isEmpty())
            .flatMap(reviews::save);
  }

  private List<MonthlyReview> changed(
      List<Entry> entries, Map<String, MonthlyReview> known, Instant now) {
    return entries.stream()
        .filter(entry -> entry.open() || known.containsKey(entry.account()))
        .map(entry -> followed(entry, known, now))
        .filter(review -> !Objects.equals(review, known.get(review.account())))
        .toList();
  }

  private MonthlyReview followed(Entry entry, Map<String, MonthlyReview> known, Instant now) {
    MonthlyReview before = known.getOrDefault(entry.account(), MonthlyReview.none(entry.account()));
    return before.follow(entry.open(), entry.residence(), now, days);
  }
}
