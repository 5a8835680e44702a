package io.dunlin.account.receivables.account;

import static io.dunlin.account.Facts.account;
import static io.dunlin.account.Facts.eur;
import static io.dunlin.account.Facts.invoice;
import static io.dunlin.account.Facts.payment;
import static io.dunlin.account.Facts.usd;
import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import io.dunlin.account.receivables.posting.Rejection;
import io.dunlin.account.receivables.posting.Rejection.Reason;
import io.dunlin.events.FinanceEvent;
import io.dunlin.events.FinanceEvent.CreditIssued;
import io.dunlin.events.FinanceEvent.InvoiceVoided;
import io.dunlin.events.FinanceEvent.PaymentReversed;
import io.dunlin.events.FinanceEvent.RefundIssued;
import io.dunlin.events.FinanceEvent.RenewalScheduled;
import io.dunlin.events.FinanceEvent.WriteOffBooked;
import io.dunlin.kit.input.FieldError;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Which days Finance's events may bear; today is 2026-03-20 in Berlin. */
class DaysOfFinanceTest {

  private static final String TODAY = "2026-03-20";

  private final Desk desk = new Desk();

  @BeforeEach
  void an_invoice_a_payment_and_a_credit() {
    desk.on(
        TODAY,
        account("A"),
        invoice("A", "I", "2026-03-01", "2026-05-10", "100.00"),
        payment("A", "P", "2026-03-05", "100.00"),
        credit("C", LocalDate.parse("2026-03-05")),
        payment("A", "U", "2026-03-05", usd("9.00")),
        invoice("A", "J", "2026-03-01", "2026-05-10", "300.00"));
  }

  static Stream<Arguments> types() {
    return Stream.of(
        of("/data/receivedOn", day -> payment("A", "P2", day.toString(), "1.00")),
        of("/data/issuedOn", day -> credit("C2", day)),
        of("/data/reversedOn", day -> new PaymentReversed("P", "A", day, "r")),
        of("/data/refundedOn", DaysOfFinanceTest::refund),
        of("/data/voidedOn", day -> new InvoiceVoided("J", "A", day, "r")),
        of("/data/bookedOn", DaysOfFinanceTest::writeOff));
  }

  @ParameterizedTest
  @MethodSource("types")
  @DisplayName("W11: what has happened is dated tomorrow at the latest, by the account's calendar")
  void nothing_of_the_future(String pointer, Function<LocalDate, FinanceEvent> event) {
    assertThat(post(event.apply(LocalDate.parse("2026-03-22")))).contains(pointer);
    assertThat(post(event.apply(LocalDate.parse("2027-03-20")))).contains(pointer);

    assertThat(post(event.apply(LocalDate.parse("2026-03-21")))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("undoing")
  @DisplayName("W11: nothing is undone before it was there")
  void nothing_before_its_beginning(String pointer, Function<LocalDate, FinanceEvent> event) {
    assertThat(post(event.apply(LocalDate.parse("2001-01-01")))).contains(pointer);
    assertThat(post(event.apply(LocalDate.parse("2026-02-28")))).contains(pointer);
  }

  static Stream<Arguments> undoing() {
    return types().skip(2);
  }

  @Test
  @DisplayName("W11: tomorrow is that of the account, wherever Finance is")
  void tomorrow_of_the_account() {
    Instant evening = Instant.parse("2026-03-20T22:30:00Z");
    desk.post(evening, List.of(account("K", "Pacific/Kiritimati"), account("M", "Pacific/Midway")));

    assertThat(desk.post(evening, List.of(payment("K", "P", "2026-03-22", "1.00"))).getFirst())
        .isEmpty();
    assertThat(desk.post(evening, List.of(payment("M", "P", "2026-03-22", "1.00"))).getFirst())
        .isPresent();
  }

  @Test
  @DisplayName("W11: an invoice that was announced for a later day is voided on that day")
  void announced_and_voided() {
    FinanceEvent announced = invoice("A", "N", "2026-06-01", "2026-07-01", "10.00");

    assertThat(post(announced)).isEmpty();
    assertThat(post(new InvoiceVoided("N", "A", LocalDate.parse("2026-03-20"), "r"))).isPresent();
    assertThat(post(new InvoiceVoided("N", "A", LocalDate.parse("2026-06-02"), "r"))).isPresent();
    assertThat(post(new InvoiceVoided("N", "A", LocalDate.parse("2026-06-01"), "r"))).isEmpty();
  }

  @Test
  @DisplayName("B2: renewals are of the future")
  void renewals() {
    assertThat(post(new RenewalScheduled("A", LocalDate.parse("2028-01-01"), eur("9.00"))))
        .isEmpty();
  }

  @Test
  void a_refusal_changes_nothing_and_says_what_day_it_is() {
    String before = desk.picture("A");

    Rejection refusal =
        desk.on(TODAY, payment("A", "P3", "2027-03-20", "1.00")).getFirst().orElseThrow();

    assertThat(refusal.reason()).isEqualTo(Reason.NOT_POSSIBLE);
    assertThat(refusal.detail()).contains("2027-03-20").contains("2026-03-20");
    assertThat(desk.picture("A")).isEqualTo(before);
  }

  /** The pointer of what is wrong. */
  private Optional<String> post(FinanceEvent event) {
    return desk.on(TODAY, event)
        .getFirst()
        .map(refusal -> refusal.errors().getFirst())
        .map(FieldError::pointer);
  }

  private static Arguments of(String pointer, Function<LocalDate, FinanceEvent> event) {
    return Arguments.of(pointer, event);
  }

  private static FinanceEvent credit(String number, LocalDate day) {
    return new CreditIssued(number, "A", day, eur("150.00"), null);
  }

  private static FinanceEvent refund(LocalDate day) {
    return new RefundIssued("R", "A", "U", day, usd("1.00"));
  }

  private static FinanceEvent writeOff(LocalDate day) {
    return new WriteOffBooked("W", "A", "J", day, eur("1.00"), "r", null);
  }
}
