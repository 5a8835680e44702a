package io.dunlin.account.receivables.account;

import static io.dunlin.account.Facts.account;
import static io.dunlin.account.Facts.eur;
import static io.dunlin.account.Facts.invoice;
import static io.dunlin.account.Facts.line;
import static io.dunlin.account.Facts.payment;
import static io.dunlin.account.Facts.usd;
import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import io.dunlin.account.receivables.posting.ManualApplication;
import io.dunlin.account.receivables.posting.ManualApplication.Line;
import io.dunlin.events.FinanceEvent.InvoiceVoided;
import io.dunlin.events.FinanceEvent.PaymentReversed;
import io.dunlin.events.LedgerEvent.InvoiceReopened;
import io.dunlin.events.LedgerEvent.InvoiceSettled;
import io.dunlin.events.LedgerEvent.PaymentApplied;
import io.dunlin.events.StandingEvent.AccountCurrent;
import io.dunlin.kit.input.FieldError;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CashByHandTest {

  private static final List<Line> NONE = List.of();

  private final Desk desk = new Desk();

  @BeforeEach
  void a_payment_of_100_half_of_which_is_kept() {
    desk.on(
        "2026-03-01",
        account("A"),
        account("B"),
        invoice("B", "B-1", "2026-03-10", eur("10.00")),
        payment("A", "P", "2026-03-01", eur("100.00"), line("LATER", "50.00"), line("I1", "50.00")),
        invoice("A", "I1", "2026-03-20", eur("50.00")),
        invoice("A", "I2", "2026-03-25", eur("60.00")),
        invoice("A", "I3", "2026-03-30", eur("60.00")),
        invoice("A", "U1", "2026-03-10", usd("60.00")));
  }

  @Test
  @DisplayName("E12: what is released goes where it is wanted, and the rest to the oldest due")
  void release() {
    assertThat(
            apply(new ManualApplication("P", List.of("LATER"), NONE, List.of(some("I3", "30.00")))))
        .isEmpty();

    assertThat(balanceOf("I3")).isEqualTo("30.00");
    assertThat(balanceOf("I2")).isEqualTo("40.00");
    assertThat(desk.unapplied("A", "EUR")).isZero();
    assertThat(desk.payment("A", "P").reserving()).isFalse();
    assertThat(desk.payment("A", "P").appliedOn()).isEqualTo("2026-03-05");
    assertThat(desk.told(PaymentApplied.class))
        .extracting(PaymentApplied::amount)
        .containsExactly(eur("50.00"), eur("30.00"), eur("20.00"));
  }

  @Test
  @DisplayName("E12: money moves from one invoice to another, which opens the one again")
  void move() {
    assertThat(
            apply(
                new ManualApplication(
                    "P", List.of(), List.of(some("I1", "20.00")), List.of(some("I2", "20.00")))))
        .isEmpty();

    assertThat(balanceOf("I1")).isEqualTo("20.00");
    assertThat(balanceOf("I2")).isEqualTo("40.00");
    assertThat(desk.unapplied("A", "EUR")).isEqualByComparingTo("50");
    assertThat(desk.told(InvoiceReopened.class))
        .extracting(InvoiceReopened::invoice)
        .containsExactly("I1");
  }

  @Test
  @DisplayName("W6: money that is moved opens and closes an episode like any other")
  void the_episode_follows() {
    desk.on("2026-03-26", payment("A", "Q", "2026-03-26", usd("60.00")));
    desk.pass(Desk.noon("2026-03-26"));
    assertThat(desk.account("A").journal().inEpisode()).isTrue();

    desk.byHand(
        "2026-03-26",
        "A",
        new ManualApplication("P", List.of("LATER"), NONE, List.of(some("I2", "50.00"))));
    desk.on("2026-03-26", payment("A", "R", "2026-03-26", eur("10.00")));

    assertThat(desk.told(InvoiceSettled.class)).extracting(InvoiceSettled::invoice).contains("I2");
    assertThat(desk.told(AccountCurrent.class)).hasSize(1);
  }

  @Test
  @DisplayName("E12: all that is in the way is told at once, by pointers, and nothing is done")
  void all_that_is_in_the_way() {
    String before = desk.picture("A");
    ManualApplication wish =
        new ManualApplication(
            "P",
            List.of("I2"),
            List.of(some("I1", "50.01"), new Line("I3", usd("1.00"))),
            List.of(
                some("?", "1.00"),
                some("B-1", "1.00"),
                some("U1", "1.00"),
                some("I2", "60.01"),
                some("I1", "1.00"),
                new Line("I3", usd("1.00"))));

    assertThat(apply(wish))
        .extracting(FieldError::pointer)
        .containsExactly(
            "/release/0",
            "/from/0/amount",
            "/from/1/amount/currency",
            "/lines/0/invoice",
            "/lines/1/invoice",
            "/lines/2/invoice",
            "/lines/3/amount",
            "/lines/4/invoice",
            "/lines/4/amount",
            "/lines/5/invoice",
            "/lines/5/amount/currency");
    assertThat(desk.picture("A")).isEqualTo(before);
  }

  @Test
  @DisplayName("E12: what is kept for an unknown invoice is not free until it is released")
  void kept_is_not_free() {
    assertThat(apply(new ManualApplication("P", List.of(), NONE, List.of(some("I3", "30.00")))))
        .containsExactly(
            new FieldError(
                "/lines",
                "Of payment P only 0.00 EUR is free; the rest is kept for [LATER], until release"
                    + " names it"));
  }

  @Test
  @DisplayName("E12: nothing is taken back without being put elsewhere, and no more than there is")
  void sums() {
    List<Line> taken = List.of(some("I1", "20.00"));

    assertThat(apply(new ManualApplication("P", List.of(), taken, List.of(some("I3", "19.00")))))
        .extracting(FieldError::pointer)
        .containsExactly("/from");
    assertThat(
            apply(
                new ManualApplication("P", List.of("LATER"), taken, List.of(some("I3", "60.00")))))
        .isEmpty();
    assertThat(apply(new ManualApplication("P", List.of(), taken, List.of(some("I2", "60.00")))))
        .extracting(FieldError::pointer)
        .containsExactly("/lines");
  }

  @Test
  @DisplayName("E12: a reversed payment has nothing to give")
  void reversed() {
    desk.on("2026-03-05", new PaymentReversed("P", "A", LocalDate.parse("2026-03-05"), "bounced"));

    assertThat(apply(new ManualApplication("P", List.of(), NONE, List.of(some("I3", "1.00")))))
        .extracting(FieldError::detail)
        .containsExactly("Payment P was reversed on 2026-03-05");
  }

  @Test
  @DisplayName("E12: a payment is applied on the day on which its last part was, or was paid back")
  void the_day_on_which_it_was_applied() {
    assertThat(desk.payment("A", "P").appliedOn()).isNull();

    desk.on("2026-03-06", invoice("A", "LATER", "2026-03-30", eur("50.00")));
    assertThat(desk.payment("A", "P").appliedOn()).isEqualTo("2026-03-06");

    desk.on("2026-03-09", payment("A", "Q", "2026-03-09", eur("500.00")));
    assertThat(desk.payment("A", "Q").appliedOn()).isNull();
  }

  @Test
  @DisplayName("E12: money that goes from one invoice to another at once stays applied in time")
  void the_day_stays_when_money_moves() {
    desk.on("2026-03-05", payment("A", "Q", "2026-03-05", eur("40.00"), line("I3")));

    desk.on("2026-03-25", new InvoiceVoided("I3", "A", LocalDate.parse("2026-03-25"), "Wrong"));
    assertThat(balanceOf("I2")).isEqualTo("20.00");
    assertThat(desk.payment("A", "Q").appliedOn()).isEqualTo("2026-03-05");

    desk.on("2026-03-26", new InvoiceVoided("I2", "A", LocalDate.parse("2026-03-26"), "Wrong"));
    assertThat(desk.payment("A", "Q").appliedOn()).isNull();
  }

  private List<FieldError> apply(ManualApplication wish) {
    return desk.byHand("2026-03-05", "A", wish);
  }

  private static Line some(String invoice, String amount) {
    return new Line(invoice, eur(amount));
  }

  private String balanceOf(String number) {
    var found = desk.invoice("A", number);
    return found.money(found.balance()).amount().toPlainString();
  }
}
