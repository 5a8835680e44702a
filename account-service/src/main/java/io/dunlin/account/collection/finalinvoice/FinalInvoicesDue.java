package io.dunlin.account.collection.finalinvoice;

import io.dunlin.kit.due.DueWork;
import java.time.Instant;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The monthly review of final invoices as due work. */
@Component
class FinalInvoicesDue implements DueWork {

  private final MonthlyReviews reviews;
  private final ReviewFinalInvoices review;

  FinalInvoicesDue(MonthlyReviews reviews, ReviewFinalInvoices review) {
    this.reviews = reviews;
    this.review = review;
  }

  @Override
  public String name() {
    return "final invoices";
  }

  @Override
  public Mono<Instant> nextDue() {
    return reviews.nextDue();
  }

  @Override
  public Mono<Integer> runDue(Instant now, int limit) {
    return review.run(now, limit);
  }
}
