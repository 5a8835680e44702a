package io.dunlin.account.customer.renewal;

import static io.dunlin.account.Facts.eur;
import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import io.dunlin.account.customer.renewal.RenewalAnswer.Side;
import io.dunlin.account.customer.renewal.RenewalAnswer.Verdict;
import io.dunlin.events.AccountEvent;
import io.dunlin.events.FinanceEvent.RenewalScheduled;
import io.dunlin.events.RenewalEvent.RenewalAnswered;
import io.dunlin.events.RenewalEvent.RenewalApproved;
import io.dunlin.events.RenewalEvent.RenewalHeld;
import io.dunlin.events.RenewalEvent.RenewalReviewDue;
import io.dunlin.events.RenewalEvent.RenewalReviewOverdue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RenewalTest {

  private static final ReviewTerms TERMS = new ReviewTerms(90, 30, 183);
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final RenewingAccount HOLDER =
      new RenewingAccount("Acme", BERLIN, "EUR", "dana", null);
  private static final LocalDate OPENS = LocalDate.parse("2026-05-03");

  private final List<AccountEvent> told = new ArrayList<>();
  private Renewal renewal =
      Renewal.scheduled("r", "A", LocalDate.parse("2026-08-01"), new BigDecimal("1200.00"))
          .planned(BERLIN, TERMS);

  @ParameterizedTest(name = "on {0} it is {1}")
  @CsvSource({
    "2026-05-02, SCHEDULED",
    "2026-05-03, IN_REVIEW",
    "2026-07-31, IN_REVIEW",
    "2026-08-01, IN_REVIEW",
    "2026-08-02, PASSED"
  })
  @DisplayName("B2: the review opens 90 days before the renewal, or later when that was missed")
  void opens(LocalDate day, RenewalState state) {
    on(day);

    assertThat(renewal.review().state()).isEqualTo(state);
  }

  @Test
  @DisplayName("B2: the review opens when its day begins in the account's zone")
  void opens_at_midnight() {
    assertThat(renewal.nextDueAt()).isEqualTo(Instant.parse("2026-05-02T22:00:00Z"));
  }

  @Test
  @DisplayName("B2: both must say yes")
  void both() {
    on(OPENS);
    yes(Side.CSM);

    assertThat(renewal.review().state()).isEqualTo(RenewalState.IN_REVIEW);
    assertThat(renewal.review().waitingFor()).containsExactly(Side.FINANCE);

    yes(Side.FINANCE);

    assertThat(renewal.review().state()).isEqualTo(RenewalState.APPROVED);
    assertThat(renewal.nextDueAt()).isNull();
    assertThat(told)
        .hasExactlyElementsOfTypes(
            RenewalReviewDue.class,
            RenewalAnswered.class,
            RenewalAnswered.class,
            RenewalApproved.class);
  }

  @Test
  @DisplayName("B2: one no holds it, until who said it says yes; two yeses are still needed")
  void held_and_taken_up() {
    on(OPENS);
    no(Side.FINANCE, "Overdue invoices");
    yes(Side.CSM);

    assertThat(renewal.review().state()).isEqualTo(RenewalState.HELD);
    assertThat(renewal.nextDueAt()).isNull();

    yes(Side.FINANCE);

    assertThat(renewal.review().state()).isEqualTo(RenewalState.APPROVED);
    assertThat(told)
        .hasExactlyElementsOfTypes(
            RenewalReviewDue.class,
            RenewalAnswered.class,
            RenewalHeld.class,
            RenewalAnswered.class,
            RenewalAnswered.class,
            RenewalApproved.class);
  }

  @Test
  @DisplayName("B2: held by both, both have to take it up; each no is told")
  void held_by_both() {
    on(OPENS);
    no(Side.FINANCE, "Overdue invoices");
    no(Side.CSM, "They want fewer seats");
    yes(Side.CSM);

    assertThat(renewal.review().state()).isEqualTo(RenewalState.HELD);
    assertThat(renewal.review().hold())
        .hasValueSatisfying(hold -> assertThat(hold.reason()).isEqualTo("Overdue invoices"));

    yes(Side.FINANCE);

    assertThat(renewal.review().state()).isEqualTo(RenewalState.APPROVED);
    assertThat(told)
        .hasExactlyElementsOfTypes(
            RenewalReviewDue.class,
            RenewalAnswered.class,
            RenewalHeld.class,
            RenewalAnswered.class,
            RenewalHeld.class,
            RenewalAnswered.class,
            RenewalAnswered.class,
            RenewalApproved.class);
  }

  @Test
  @DisplayName("B2: a second click says nothing; another reason does")
  void second_click() {
    on(OPENS);
    yes(Side.CSM);
    yes(Side.CSM);
    no(Side.FINANCE, "Overdue invoices");
    no(Side.FINANCE, "Overdue invoices");
    no(Side.FINANCE, "They go bankrupt");

    assertThat(told)
        .hasExactlyElementsOfTypes(
            RenewalReviewDue.class,
            RenewalAnswered.class,
            RenewalAnswered.class,
            RenewalHeld.class,
            RenewalAnswered.class,
            RenewalHeld.class);
    assertThat(renewal.review().answers()).hasSize(3);
  }

  @Test
  @DisplayName("B2: taken up again, the other side has its 30 days anew")
  void taken_up_with_time() {
    on(OPENS);
    no(Side.FINANCE, "Overdue invoices");
    answer(Side.FINANCE, Verdict.APPROVE, null, LocalDate.parse("2026-07-01"));

    assertThat(renewal.review().state()).isEqualTo(RenewalState.IN_REVIEW);
    assertThat(renewal.review().answerBy()).isEqualTo("2026-07-31");
    assertThat(renewal.nextDueAt()).isEqualTo(Instant.parse("2026-07-31T22:00:00Z"));
    assertThat(told.getLast())
        .isInstanceOfSatisfying(
            RenewalAnswered.class,
            answer -> {
              assertThat(answer.waitingFor()).containsExactly("csm");
              assertThat(answer.answerBy()).isEqualTo("2026-07-31");
            });
  }

  @ParameterizedTest(name = "known on {0}: by {1}")
  @CsvSource({
    "2026-05-03, 2026-06-02", // in time
    "2026-07-02, 2026-07-31", // 30 days would end on the renewal itself
    "2026-07-20, 2026-07-31",
    "2026-07-31, 2026-07-31",
    "2026-08-01, 2026-08-01" // on its very day
  })
  @DisplayName("B2: a renewal that is known late is to be decided before its day, or is escalated")
  void known_late(LocalDate known, LocalDate answerBy) {
    on(known);

    assertThat(renewal.review().answerBy()).isEqualTo(answerBy);
    on(answerBy);
    assertThat(renewal.review().state()).isEqualTo(RenewalState.IN_REVIEW);
    on(answerBy.plusDays(1));
    assertThat(renewal.review().state()).isEqualTo(RenewalState.OVERDUE);
  }

  @Test
  @DisplayName("B2: a renewal that moves nearer within its review is to be decided before its day")
  void moved_nearer() {
    on(OPENS);

    reschedule(LocalDate.parse("2026-05-20"), OPENS.plusDays(3));

    assertThat(renewal.review().answerBy()).isEqualTo("2026-05-19");
    assertThat(renewal.nextDueAt()).isEqualTo(Instant.parse("2026-05-19T22:00:00Z"));
  }

  @Test
  @DisplayName("B2: not answered within 30 days it is escalated, once, and can still be decided")
  void escalated() {
    on(OPENS);
    on(LocalDate.parse("2026-06-02"));

    assertThat(renewal.review().state()).isEqualTo(RenewalState.IN_REVIEW);

    on(LocalDate.parse("2026-06-03"));
    on(LocalDate.parse("2026-06-04"));

    assertThat(renewal.review().state()).isEqualTo(RenewalState.OVERDUE);
    assertThat(told).hasExactlyElementsOfTypes(RenewalReviewDue.class, RenewalReviewOverdue.class);
    assertThat(((RenewalReviewOverdue) told.getLast()).waitingFor()).containsExactly("ar", "csm");

    yes(Side.CSM);
    yes(Side.FINANCE);

    assertThat(renewal.review().state()).isEqualTo(RenewalState.APPROVED);
  }

  @Test
  @DisplayName("B2: a half answered review is escalated for the side that is silent")
  void half_escalated() {
    on(OPENS);
    yes(Side.FINANCE);
    on(LocalDate.parse("2026-06-03"));

    assertThat(((RenewalReviewOverdue) told.getLast()).waitingFor()).containsExactly("csm");
  }

  @ParameterizedTest(name = "to {0}: {1}")
  @CsvSource({
    "2026-08-08, SCHEDULED", // its review opens on 2026-05-10
    "2026-08-01, APPROVED", // only the amount
    "2026-07-01, APPROVED" // earlier: the review is over
  })
  @DisplayName("B2: rescheduled so far that its review is not due, it is reviewed anew")
  void rescheduled_after_approval(LocalDate day, RenewalState state) {
    on(OPENS);
    yes(Side.FINANCE);
    yes(Side.CSM);

    reschedule(day, OPENS.plusDays(3));

    assertThat(renewal.renewalOn()).isEqualTo(day);
    assertThat(renewal.review().state()).isEqualTo(state);
  }

  @Test
  @DisplayName("B2: the answers of a review before do not count in the next")
  void answers_of_before() {
    on(OPENS);
    yes(Side.FINANCE);
    reschedule(LocalDate.parse("2026-09-01"), OPENS);
    on(LocalDate.parse("2026-06-03"));
    yes(Side.CSM);

    assertThat(renewal.review().number()).isEqualTo(2);
    assertThat(renewal.review().state()).isEqualTo(RenewalState.IN_REVIEW);
    assertThat(renewal.review().waitingFor()).containsExactly(Side.FINANCE);
    assertThat(renewal.review().answers()).hasSize(2);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "2026-08-01, 1", // the same
    "2026-11-01, 1", // moved by three months
    "2027-01-30, 1", // 182 days
    "2027-01-31, 2", // half a year: another one
    "2027-08-01, 2" // next year's
  })
  @DisplayName("B2: a day near a renewal moves it, one half a year away is another renewal")
  void same_or_another(LocalDate day, int renewals) {
    AtomicInteger ids = new AtomicInteger();
    RenewalSchedule schedule =
        new RenewalSchedule(
            List.of(renewal),
            BERLIN,
            OPENS.minusDays(60),
            TERMS,
            () -> "n" + ids.incrementAndGet());

    schedule.take(new RenewalScheduled("A", day, eur("1500.00")));

    assertThat(ids.get() + 1).isEqualTo(renewals);
    assertThat(schedule.changed())
        .singleElement()
        .satisfies(
            changed -> {
              assertThat(changed.renewalOn()).isEqualTo(day);
              assertThat(changed.nextDueAt())
                  .isEqualTo(day.minusDays(90).atStartOfDay(BERLIN).toInstant());
            });
  }

  private void on(LocalDate day) {
    become(renewal.onDay(day, TERMS));
  }

  private void yes(Side side) {
    answer(side, Verdict.APPROVE, null, OPENS);
  }

  private void no(Side side, String reason) {
    answer(side, Verdict.HOLD, reason, OPENS);
  }

  private void answer(Side side, Verdict verdict, @Nullable String reason, LocalDate day) {
    Instant at = day.atTime(12, 0).atZone(BERLIN).toInstant();
    String nextStep = reason == null ? null : "Call them";
    RenewalAnswer answer =
        new RenewalAnswer(renewal.review().number(), side, verdict, reason, nextStep, "x", at);
    become(renewal.answered(answer, day, TERMS));
  }

  private void reschedule(LocalDate day, LocalDate today) {
    become(renewal.rescheduled(day, new BigDecimal("1500.00"), today, TERMS));
  }

  private void become(Renewal changed) {
    Renewal next = changed.planned(BERLIN, TERMS);
    RenewalEvents.of(renewal, next, HOLDER).forEach(told::add);
    renewal = next;
  }
}
