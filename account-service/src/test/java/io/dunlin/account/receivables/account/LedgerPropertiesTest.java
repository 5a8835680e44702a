package io.dunlin.account.receivables.account;

import static io.dunlin.account.Facts.account;
import static io.dunlin.account.Facts.eur;
import static io.dunlin.account.receivables.ledger.Movement.Kind.CREDITED;
import static io.dunlin.account.receivables.ledger.Movement.Kind.RECEIVED;
import static io.dunlin.account.receivables.ledger.Movement.Kind.REFUNDED;
import static io.dunlin.account.receivables.ledger.Movement.Kind.REVERSED;
import static java.math.BigDecimal.ZERO;
import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import io.dunlin.account.receivables.invoice.Invoice;
import io.dunlin.account.receivables.ledger.CreditItemKind;
import io.dunlin.account.receivables.ledger.Movement;
import io.dunlin.account.receivables.posting.ManualApplication;
import io.dunlin.account.receivables.standing.Balances;
import io.dunlin.account.receivables.standing.Standing;
import io.dunlin.events.FinanceEvent;
import io.dunlin.events.FinanceEvent.CreditIssued;
import io.dunlin.events.FinanceEvent.InvoiceAmended;
import io.dunlin.events.FinanceEvent.InvoiceIssued;
import io.dunlin.events.FinanceEvent.InvoiceVoided;
import io.dunlin.events.FinanceEvent.PaymentReceived;
import io.dunlin.events.FinanceEvent.PaymentReversed;
import io.dunlin.events.FinanceEvent.RefundIssued;
import io.dunlin.events.FinanceEvent.RemittanceLine;
import io.dunlin.events.FinanceEvent.WriteOffBooked;
import io.dunlin.events.InvoiceKind;
import io.dunlin.events.Money;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

class LedgerPropertiesTest {

  private static final List<String> CURRENCIES = List.of("EUR", "USD", "JPY");
  private static final LocalDate TODAY = LocalDate.parse("2026-03-20");

  @Property(tries = 300)
  @Label("W11: in each currency, what is open less what is unapplied is the sum of all movements")
  void balances_are_conserved(@ForAll("histories") List<FinanceEvent> history) {
    Desk desk = new Desk();

    history.forEach(event -> desk.on("2026-03-20", event));

    for (String currency : CURRENCIES) {
      BigDecimal owed = sum(in(currency, desk.movements()), LedgerPropertiesTest::owed);
      BigDecimal net = desk.balance("A", currency).subtract(desk.unapplied("A", currency));
      assertThat(net).isEqualByComparingTo(owed);
    }
  }

  @Property(tries = 300)
  @Label("E12: in each currency, what was received or credited is applied, unapplied or refunded")
  void money_is_conserved(@ForAll("histories") List<FinanceEvent> history) {
    Desk desk = new Desk();

    history.forEach(event -> desk.on("2026-03-20", event));

    for (String currency : CURRENCIES) {
      List<Movement> movements = in(currency, desk.movements());
      assertThat(kept(desk, currency)).isEqualByComparingTo(came(movements));
    }
  }

  @Property(tries = 200)
  @Label("E12: what people do by hand conserves money too, and changes nothing when it is refused")
  void money_is_conserved_by_hand(
      @ForAll("histories") List<FinanceEvent> history,
      @ForAll("wishes") List<ManualApplication> wishes) {
    Desk desk = new Desk();

    history.forEach(event -> desk.on("2026-03-20", event));
    for (ManualApplication wish : wishes) {
      if (desk.payment("A", wish.payment()) != null) {
        String before = desk.picture("A");
        if (!desk.byHand("2026-03-20", "A", wish).isEmpty()) {
          assertThat(desk.picture("A")).isEqualTo(before);
        }
      }
    }

    for (String currency : CURRENCIES) {
      List<Movement> movements = in(currency, desk.movements());
      BigDecimal owed = sum(movements, LedgerPropertiesTest::owed);
      assertThat(desk.balance("A", currency).subtract(desk.unapplied("A", currency)))
          .isEqualByComparingTo(owed);
      assertThat(kept(desk, currency)).isEqualByComparingTo(came(movements));
    }
  }

  /** Of payments and credits: what is applied, unapplied or paid back. */
  private static BigDecimal kept(Desk desk, String currency) {
    return Stream.of(CreditItemKind.PAYMENT, CreditItemKind.CREDIT)
        .map(kind -> desk.applied("A", kind, currency).add(desk.unapplied("A", kind, currency)))
        .reduce(of(in(currency, desk.movements()), REFUNDED), BigDecimal::add);
  }

  /** What was received and credited, less what was taken back, also in parts. */
  private static BigDecimal came(List<Movement> movements) {
    return of(movements, RECEIVED).add(of(movements, CREDITED)).subtract(of(movements, REVERSED));
  }

  @Property(tries = 300)
  @Label("E12: of each payment and credit, all is applied, unapplied, paid back or taken back")
  void each_fund_is_conserved(@ForAll("histories") List<FinanceEvent> history) {
    Desk desk = new Desk();

    history.forEach(event -> desk.on("2026-03-20", event));

    desk.funds("A")
        .forEach(
            (fund, applied) ->
                assertThat(applied.add(fund.unapplied()).add(fund.refunded()).add(fund.reversed()))
                    .isEqualByComparingTo(fund.amount()));
  }

  @Provide
  Arbitrary<List<ManualApplication>> wishes() {
    Arbitrary<List<ManualApplication.Line>> some =
        Combinators.combine(number(), money())
            .as((number, money) -> new ManualApplication.Line("I" + number, money))
            .list()
            .ofMaxSize(2);
    return Combinators.combine(number(), number().list().ofMaxSize(1), some, some)
        .as(
            (payment, release, from, lines) ->
                new ManualApplication(
                    "P" + payment, release.stream().map(n -> "I" + n).toList(), from, lines))
        .list()
        .ofMaxSize(8);
  }

  @Property(tries = 200)
  @Label("W11: no invoice ever takes money of another currency")
  void currencies_are_never_mixed(@ForAll("histories") List<FinanceEvent> history) {
    Desk desk = new Desk();

    history.forEach(event -> desk.on("2026-03-20", event));

    desk.movements().stream()
        .filter(movement -> movement.invoice() != null)
        .forEach(
            movement ->
                assertThat(movement.amount().currency())
                    .isEqualTo(desk.invoice("A", movement.invoice()).currency()));
  }

  @Property(tries = 200)
  @Label("W3: the standing tells each currency by itself, and its state and days over all of them")
  void the_standing_follows(@ForAll("histories") List<FinanceEvent> history) {
    Desk desk = new Desk();

    history.forEach(event -> desk.on("2026-03-20", event));

    Standing standing = desk.account("A").standing();
    List<Balances> shown = new ArrayList<>(standing.others());
    shown.add(standing.in("EUR"));
    assertThat(shown).map(Balances::currency).doesNotHaveDuplicates();
    for (String currency : CURRENCIES) {
      Optional<Balances> in = shown.stream().filter(b -> b.currency().equals(currency)).findFirst();
      assertThat(in.map(Balances::open).orElse(ZERO))
          .isEqualByComparingTo(desk.balance("A", currency));
      assertThat(in.map(Balances::unapplied).orElse(ZERO))
          .isEqualByComparingTo(desk.unapplied("A", currency));
    }
    assertThat(standing.oldestDueOn())
        .isEqualTo(
            desk.account("A").ledger().invoices().stream()
                .filter(invoice -> invoice.open() && invoice.daysPastDue(TODAY) > 0)
                .map(Invoice::dueOn)
                .min(Comparator.naturalOrder())
                .orElse(null));
  }

  @Property(tries = 300)
  @Label("E12: an invoice's balance is the sum of its own movements, and never below zero")
  void balances_follow(@ForAll("histories") List<FinanceEvent> history) {
    Desk desk = new Desk();

    history.forEach(event -> desk.on("2026-03-20", event));

    for (Invoice invoice : desk.account("A").ledger().invoices()) {
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

    for (String currency : CURRENCIES) {
      boolean open = desk.balance("A", currency).signum() > 0;
      BigDecimal free =
          desk.account("A").ledger().creditItems().stream()
              .filter(fund -> !fund.reserving() && fund.currency().equals(currency))
              .map(fund -> fund.unapplied())
              .reduce(ZERO, BigDecimal::add);
      assertThat(open && free.signum() > 0).isFalse();
    }
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
    assertThat(together.account("A").standing().sameAs(single.account("A").standing())).isTrue();
  }

  @Property(tries = 200)
  @Label("W6: an episode opens with the first overdue invoice and closes with the last one")
  void episodes_follow(@ForAll("histories") List<FinanceEvent> history) {
    Desk desk = new Desk();
    LocalDate day = LocalDate.parse("2026-03-01");

    for (FinanceEvent event : history) {
      desk.on(day.toString(), event);
      assertThatTheEpisodeFollows(desk, day);
      day = day.plusDays(event.hashCode() & 3);
      if ((event.hashCode() & 4) == 0) {
        desk.pass(Desk.noon(day.toString()));
        assertThatTheEpisodeFollows(desk, day);
      }
    }
  }

  private static void assertThatTheEpisodeFollows(Desk desk, LocalDate today) {
    ReceivablesAccount book = desk.account("A");
    boolean overdue =
        book.ledger().invoices().stream().anyMatch(i -> i.open() && i.daysPastDue(today) > 0);
    assertThat(book.journal().inEpisode()).isEqualTo(overdue);
  }

  @Provide
  Arbitrary<List<FinanceEvent>> histories() {
    return Arbitraries.oneOf(
            issued(),
            amended(),
            voided(),
            received(),
            reversed(),
            refunded(),
            credited(),
            writtenOff())
        .list()
        .ofMaxSize(25)
        .map(LedgerPropertiesTest::withAccount);
  }

  /** By how much a movement changes what is owed in all. */
  private static BigDecimal owed(Movement movement) {
    BigDecimal amount = movement.amount().amount();
    return switch (movement.kind()) {
      case ISSUED, AMENDED, REVERSED, REFUNDED -> amount;
      case VOIDED, RECEIVED, CREDITED, WRITTEN_OFF -> amount.negate();
      case APPLIED -> ZERO;
    };
  }

  /** By how much a movement changes what is open of its invoice. */
  private static BigDecimal open(Movement movement) {
    BigDecimal amount = movement.amount().amount();
    return switch (movement.kind()) {
      case ISSUED, AMENDED -> amount;
      case VOIDED, APPLIED -> amount.negate();
      case RECEIVED, CREDITED, WRITTEN_OFF, REVERSED, REFUNDED -> ZERO;
    };
  }

  private static List<Movement> in(String currency, List<Movement> movements) {
    return movements.stream().filter(m -> m.amount().currency().equals(currency)).toList();
  }

  private static BigDecimal of(List<Movement> movements, Movement.Kind kind) {
    return sum(movements.stream().filter(m -> m.kind() == kind).toList(), m -> m.amount().amount());
  }

  private static BigDecimal sum(List<Movement> movements, Function<Movement, BigDecimal> of) {
    return movements.stream().map(of).reduce(ZERO, BigDecimal::add);
  }

  private static List<FinanceEvent> withAccount(List<FinanceEvent> events) {
    List<FinanceEvent> history = new ArrayList<>();
    history.add(account("A"));
    history.addAll(events);
    return history;
  }

  private static Arbitrary<FinanceEvent> issued() {
    return Combinators.combine(number(), day(), moneyOrNone())
        .as(
            (number, dueOn, amount) ->
                new InvoiceIssued(
                    "I" + number,
                    "A",
                    InvoiceKind.RECURRING,
                    LocalDate.parse("2026-01-01"),
                    dueOn,
                    amount,
                    null));
  }

  private static Arbitrary<FinanceEvent> amended() {
    return Combinators.combine(number(), day(), moneyOrNone())
        .as((number, dueOn, amount) -> new InvoiceAmended("I" + number, "A", dueOn, amount, "r"));
  }

  private static Arbitrary<FinanceEvent> voided() {
    return number().map(number -> new InvoiceVoided("I" + number, "A", TODAY, "r"));
  }

  private static Arbitrary<FinanceEvent> received() {
    return Combinators.combine(number(), day(), money(), lines())
        .as(
            (number, on, money, lines) ->
                new PaymentReceived(
                    "P" + number, "A", on, money, linesIn(money.currency(), lines)));
  }

  /** The whole, or a part in mostly the right currency. */
  private static Arbitrary<FinanceEvent> reversed() {
    return Combinators.combine(number(), money().injectNull(0.4))
        .as((number, part) -> new PaymentReversed("P" + number, "A", TODAY, "r", part));
  }

  private static Arbitrary<FinanceEvent> refunded() {
    return Combinators.combine(number(), number(), money(), Arbitraries.of(true, false))
        .as(
            (number, of, money, credit) ->
                new RefundIssued(
                    "R" + number,
                    "A",
                    credit ? null : "P" + of,
                    TODAY,
                    money,
                    credit ? "C" + of : null));
  }

  /** A remittance is in the currency of its payment; the door sees to that. */
  private static List<RemittanceLine> linesIn(String currency, List<RemittanceLine> lines) {
    return lines.stream()
        .map(line -> new RemittanceLine(line.invoice(), moneyIn(currency, line.amount())))
        .toList();
  }

  private static Money moneyIn(String currency, Money amount) {
    return amount == null ? null : new Money(amount.amount(), currency);
  }

  private static Arbitrary<FinanceEvent> credited() {
    return Combinators.combine(number(), day(), money(), number().injectNull(0.5))
        .as(
            (number, on, amount, invoice) ->
                new CreditIssued(
                    "C" + number, "A", on, amount, invoice == null ? null : "I" + invoice));
  }

  private static Arbitrary<FinanceEvent> writtenOff() {
    return Combinators.combine(number(), number(), money())
        .as(
            (number, invoice, amount) ->
                new WriteOffBooked("W" + number, "A", "I" + invoice, TODAY, amount, "r", null));
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

  private static Arbitrary<Money> money() {
    return Combinators.combine(amount(), currency()).as(Money::of);
  }

  private static Arbitrary<Money> moneyOrNone() {
    return Arbitraries.frequencyOf(Tuple.of(9, money()), Tuple.of(1, currency().map(Money::zero)));
  }

  /** Mostly the account's own. */
  private static Arbitrary<String> currency() {
    return Arbitraries.frequencyOf(
        Tuple.of(4, Arbitraries.just("EUR")),
        Tuple.of(2, Arbitraries.just("USD")),
        Tuple.of(1, Arbitraries.just("JPY")));
  }

  private static Arbitrary<String> amount() {
    return Arbitraries.integers()
        .between(1, 300)
        .map(cents -> BigDecimal.valueOf(cents, 2).toPlainString());
  }
}
