package io.dunlin.disposition.promise;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import io.dunlin.disposition.account.Account;
import io.dunlin.disposition.account.OpenAmounts;
import io.dunlin.disposition.promise.Promise.State;
import io.dunlin.events.Money;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The promises of a customer in Berlin; made on Monday, 2 March 2026. */
class PromiseLedgerTest {

  private static final Account BERLIN =
      new Account(
          "A-1", "Spree", "DE", ZoneId.of("Europe/Berlin"), "EUR", "dana", "carl", List.of());
  private static final LocalDate MONDAY = LocalDate.parse("2026-03-02");
  private static final Instant NOON = Instant.parse("2026-03-02T11:00:00Z");
  private static final Instant LATER = Instant.parse("2026-04-01T11:00:00Z");

  private final List<Promise> promises = new ArrayList<>();
  private final List<Payment> payments = new ArrayList<>();

  @Test
  @DisplayName("M6: a payment counts once: the oldest promise takes first")
  void each_payment_counts_once() {
    promised("500", 2);
    promised("500", 3);
    paid("500", 1);

    assertThat(states(LATER)).containsExactly(State.KEPT, State.BROKEN);
  }

  @Test
  @DisplayName("M6: what the oldest promise leaves of a payment counts for the next one")
  void the_rest_counts_for_the_next() {
    promised("500", 2);
    promised("400", 3);
    paid("700", 1);
    paid("200", 3);

    assertThat(states(LATER)).containsExactly(State.KEPT, State.KEPT);
  }

  @ParameterizedTest
  @CsvSource({"5, KEPT", "6, KEPT_LATE", "7, KEPT_LATE", "8, BROKEN"})
  @DisplayName(
      "M6: promised by Saturday, received by the Monday of grace, it is kept late (weekend)")
  void over_the_weekend(int receivedAfterDays, State state) {
    LocalDate received = LocalDate.parse("2026-03-02").plusDays(receivedAfterDays);
    promised("500", 5); // Saturday, 7 March
    paid("500", receivedAfterDays);

    Instant evening = received.atTime(20, 0).atZone(BERLIN.zone()).toInstant();
    List<PromiseChange> changes = ledger().judged(evening);

    assertThat(changes).singleElement().extracting(it -> it.after().state()).isEqualTo(state);
  }

  @Test
  @DisplayName(
      "M6: the payment that kept it is taken back: judged as if it had never come (reversed)")
  void reversed() {
    promised("500", 2);
    promised("300", 3);
    paid("500", 1);
    paid("300", 1);
    judge(NOON);
    assertThat(promises).extracting(Promise::state).containsExactly(State.KEPT, State.KEPT);

    payments.removeFirst();
    judge(NOON);
    assertThat(promises).extracting(Promise::state).containsExactly(State.OPEN, State.OPEN);
    assertThat(promises).extracting(Promise::received).containsExactly(eur("300"), eur("0"));

    judge(LATER);
    assertThat(promises).extracting(Promise::state).containsExactly(State.BROKEN, State.BROKEN);
  }

  @Test
  @DisplayName("M6: withdrawn and renewed promises leave payments to others")
  void the_withdrawn_takes_nothing() {
    promised("500", 2);
    promised("500", 3);
    paid("500", 1);

    List<PromiseChange> changes = ledger().changedTo(promises.getFirst().withdrawn(MONDAY), NOON);

    assertThat(changes)
        .extracting(change -> change.after().state())
        .containsExactly(State.WITHDRAWN, State.KEPT);
  }

  @Test
  @DisplayName("W11: each currency is judged by itself")
  void currencies() {
    promised("500", 2);
    payments.add(new Payment(1, "A-1", MONDAY, Money.of("500", "USD"), NOON));

    assertThat(states(LATER)).containsExactly(State.BROKEN);
  }

  @Property
  @Label("M6: no more counts than came in, whatever was promised and in whatever order it is read")
  void conserved(
      @ForAll @Size(max = 6) List<@IntRange(min = 1, max = 500) Integer> amounts,
      @ForAll @Size(max = 6) List<@IntRange(min = 1, max = 700) Integer> received,
      @ForAll @IntRange(max = 9) int seed) {
    PromiseLedgerTest one = new PromiseLedgerTest();
    IntStream.range(0, amounts.size())
        .forEach(i -> one.promised(String.valueOf(amounts.get(i)), 1 + i * seed % 7));
    IntStream.range(0, received.size())
        .forEach(i -> one.paid(String.valueOf(received.get(i)), i * seed % 10));
    List<State> states = one.states(LATER);
    one.judge(LATER);

    BigDecimal counted =
        one.promises.stream()
            .map(promise -> promise.received().amount())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    int all = received.stream().mapToInt(Integer::intValue).sum();
    assertThat(counted).isLessThanOrEqualTo(BigDecimal.valueOf(all));
    assertThat(one.promises)
        .allSatisfy(it -> assertThat(it.received()).isLessThanOrEqualTo(it.amount()));

    Collections.shuffle(one.promises, new Random(seed));
    Collections.shuffle(one.payments, new Random(seed));
    assertThat(one.states(LATER)).isEqualTo(states);
  }

  private void promised(String amount, int afterDays) {
    promises.add(
        Promise.made(
            "p" + promises.size(),
            BERLIN,
            "i",
            null,
            eur(amount),
            MONDAY.plusDays(afterDays),
            "carl",
            NOON.plusSeconds(promises.size())));
  }

  private void paid(String amount, int afterDays) {
    payments.add(
        new Payment(
            payments.size() + 1,
            "A-1",
            MONDAY.plusDays(afterDays),
            eur(amount),
            NOON.plusSeconds(100 + payments.size())));
  }

  private void judge(Instant now) {
    ledger()
        .judged(now)
        .forEach(
            change -> promises.replaceAll(it -> it.isThe(change.after()) ? change.after() : it));
  }

  private List<State> states(Instant now) {
    PromiseLedger ledger = ledger();
    List<PromiseChange> changes = ledger.judged(now);
    return ledger.promises().stream()
        .map(
            promise ->
                changes.stream()
                    .filter(change -> change.after().isThe(promise))
                    .map(change -> change.after().state())
                    .findFirst()
                    .orElse(promise.state()))
        .toList();
  }

  private PromiseLedger ledger() {
    return new PromiseLedger(BERLIN, OpenAmounts.of(List.of(eur("9000"))), promises, payments);
  }

  private static Money eur(String amount) {
    return Money.of(amount, "EUR");
  }
}
