package io.dunlin.account.book;

import static io.dunlin.account.Facts.account;
import static io.dunlin.account.Facts.eur;
import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.account.ledger.Invoice;
import io.dunlin.account.ledger.Movement;
import io.dunlin.events.FinanceEvent;
import io.dunlin.events.FinanceEvent.CreditIssued;
import io.dunlin.events.FinanceEvent.InvoiceAmended;
import io.dunlin.events.FinanceEvent.InvoiceIssued;
import io.dunlin.events.FinanceEvent.InvoiceVoided;
import io.dunlin.events.FinanceEvent.PaymentReceived;
import io.dunlin.events.FinanceEvent.PaymentReversed;
import io.dunlin.events.FinanceEvent.RemittanceLine;
import io.dunlin.events.FinanceEvent.WriteOffBooked;
import io.dunlin.events.InvoiceKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class LedgerPropertiesTest {

  private static final LocalDate TODAY = LocalDate.parse("2026-03-20");

  @Property(tries = 300)
  @Label("E12: money is conserved: what is open less what is unapplied is the sum of all movements")
  void money_is_conserved(@ForAll("histories") List<FinanceEvent> history) {
    Desk desk = new Desk();

    history.forEach(event -> desk.on("2026-03-20", event));

    BigDecimal owed = sum(desk.movements(), LedgerPropertiesTest::owed);
    assertThat(desk.balance("A").subtract(desk.unapplied("A"))).isEqualByComparingTo(owed);
  }

  @Property(tries = 300)
  @Label("E12: an invoice's balance is the sum of its own movements, and never below zero")
  void balances_follow(@ForAll("histories") List<FinanceEvent> history) {
    Desk desk = new Desk();

    history.forEach(event -> desk.on("2026-03-20", event));

    for (Invoice invoice : desk.book("A").ledger().invoices()) {
      List<Movement> own =
          desk.movements().stream().filter(m -> invoice.number().equals(m.invoice())).toList();
      assertThat(invoice.balance()).isEqualByComparingTo(sum(own, LedgerPropertiesTest::open));
      assertThat(invoice.balance().signum()).isNotNegative();
    }
  }

  @Property(tries = 300)
  @Label("E12: no cash lies free while an invoice is open")
  void nothing_lies_free(@ForAll("histories") List<FinanceEvent> history) {
    Desk desk = new Desk();

    history.forEach(event -> desk.on("2026-03-20", event));

    boolean open = desk.balance("A").signum() > 0;
    BigDecimal free =
        desk.book("A").ledger().funds().stream()
            .filter(fund -> !fund.reserving())
            .map(fund -> fund.unapplied())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    assertThat(open && free.signum() > 0).isFalse();
  }

  @Property(tries = 200)
  @Label("W6: in one batch or one by one, the end is the same")
  void one_batch_or_one_by_one(@ForAll("histories") List<FinanceEvent> history) {
    Desk together = new Desk();
    Desk single = new Desk();

    List<Optional<?>> verdicts = new ArrayList<>(together.post(Desk.noon("2026-03-20"), history));
    List<Optional<?>> others = new ArrayList<>();
    history.forEach(event -> others.addAll(single.on("2026-03-20", event)));

    assertThat(verdicts).isEqualTo(others);
    assertThat(together.picture("A")).isEqualTo(single.picture("A"));
    assertThat(together.book("A").standing().sameAs(single.book("A").standing())).isTrue();
  }

  @Property(tries = 200)
  @Label("W6: the account is in an episode just while something is overdue")
  void episodes_follow(@ForAll("histories") List<FinanceEvent> history) {
    Desk desk = new Desk();

    history.forEach(event -> desk.on("2026-03-20", event));

    Book book = desk.book("A");
    boolean overdue =
        book.ledger().invoices().stream().anyMatch(i -> i.open() && i.daysPastDue(TODAY) > 0);
    assertThat(book.journal().inEpisode()).isEqualTo(overdue);
  }

  @Provide
  Arbitrary<List<FinanceEvent>> histories() {
    return Arbitraries.oneOf(
            issued(), amended(), voided(), received(), reversed(), credited(), writtenOff())
        .list()
        .ofMaxSize(25)
        .map(LedgerPropertiesTest::withAccount);
  }

  /** By how much a movement changes what is owed in all. */
  private static BigDecimal owed(Movement movement) {
    return switch (movement.kind()) {
      case ISSUED, AMENDED, REVERSED, REFUNDED -> movement.amount();
      case VOIDED, RECEIVED, CREDITED, WRITTEN_OFF -> movement.amount().negate();
      case APPLIED -> BigDecimal.ZERO;
    };
  }

  /** By how much a movement changes what is open of its invoice. */
  private static BigDecimal open(Movement movement) {
    return switch (movement.kind()) {
      case ISSUED, AMENDED -> movement.amount();
      case VOIDED, APPLIED -> movement.amount().negate();
      case RECEIVED, CREDITED, WRITTEN_OFF, REVERSED, REFUNDED -> BigDecimal.ZERO;
    };
  }

  private static BigDecimal sum(List<Movement> movements, Function<Movement, BigDecimal> of) {
    return movements.stream().map(of).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static List<FinanceEvent> withAccount(List<FinanceEvent> events) {
    List<FinanceEvent> history = new ArrayList<>();
    history.add(account("A"));
    history.addAll(events);
    return history;
  }

  private static Arbitrary<FinanceEvent> issued() {
    return Combinators.combine(number(), day(), amount())
        .as(
            (number, dueOn, amount) ->
                new InvoiceIssued(
                    "I" + number,
                    "A",
                    InvoiceKind.RECURRING,
                    LocalDate.parse("2026-01-01"),
                    dueOn,
                    eur(amount),
                    null));
  }

  private static Arbitrary<FinanceEvent> amended() {
    return Combinators.combine(number(), day(), amount())
        .as(
            (number, dueOn, amount) ->
                new InvoiceAmended("I" + number, "A", dueOn, eur(amount), "r"));
  }

  private static Arbitrary<FinanceEvent> voided() {
    return number().map(number -> new InvoiceVoided("I" + number, "A", TODAY, "r"));
  }

  private static Arbitrary<FinanceEvent> received() {
    return Combinators.combine(number(), day(), amount(), lines())
        .as(
            (number, on, amount, lines) ->
                new PaymentReceived("P" + number, "A", on, eur(amount), lines));
  }

  private static Arbitrary<FinanceEvent> reversed() {
    return number().map(number -> new PaymentReversed("P" + number, "A", TODAY, "r"));
  }

  private static Arbitrary<FinanceEvent> credited() {
    return Combinators.combine(number(), day(), amount(), number().injectNull(0.5))
        .as(
            (number, on, amount, invoice) ->
                new CreditIssued(
                    "C" + number, "A", on, eur(amount), invoice == null ? null : "I" + invoice));
  }

  private static Arbitrary<FinanceEvent> writtenOff() {
    return Combinators.combine(number(), number(), amount())
        .as(
            (number, invoice, amount) ->
                new WriteOffBooked("W" + number, "A", "I" + invoice, TODAY, eur(amount), "r"));
  }

  private static Arbitrary<List<RemittanceLine>> lines() {
    return Combinators.combine(number(), amount().injectNull(0.5))
        .as(
            (number, amount) ->
                new RemittanceLine("I" + number, amount == null ? null : eur(amount)))
        .list()
        .ofMaxSize(3);
  }

  private static Arbitrary<Integer> number() {
    return Arbitraries.integers().between(1, 6);
  }

  private static Arbitrary<LocalDate> day() {
    return Arbitraries.integers().between(0, 120).map(LocalDate.parse("2026-01-01")::plusDays);
  }

  private static Arbitrary<String> amount() {
    return Arbitraries.integers()
        .between(1, 300)
        .map(cents -> BigDecimal.valueOf(cents, 2).toPlainString());
  }
}
