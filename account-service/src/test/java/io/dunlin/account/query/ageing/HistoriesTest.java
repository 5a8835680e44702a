package io.dunlin.account.query.ageing;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import io.dunlin.account.receivables.invoice.Dispute;
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
import io.dunlin.events.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Weeks of anything that can happen to accounts all around the world. */
@AgeingTest
class HistoriesTest {

  private static final int STEPS = 60;
  private static final int NUMBERS = 12;
  private static final List<String> ZONES =
      List.of("Pacific/Kiritimati", "Pacific/Pago_Pago", "Europe/Berlin", "America/Chicago");

  private final AgeingDesk desk;

  HistoriesTest(@Autowired ApplicationContext service) {
    this.desk = new AgeingDesk(service);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 4711})
  @DisplayName(
      "M1: the ageing of every past day is what the ledger was then, to the cent, by anything")
  void every_day_of_a_history(long seed) {
    Random random = new Random(seed);
    String name = "h" + seed;
    List<String> accounts = ZONES.stream().map(zone -> name + "-" + ZONES.indexOf(zone)).toList();
    Memory memory = new Memory(accounts);
    desk.daysLater(1);
    for (String account : accounts) {
      happens(memory, profile(random, account, name));
      memory.owner(account, "csm-of-" + account);
    }

    for (int step = 0; step < STEPS; step++) {
      pass(memory, Duration.ofMinutes(random.nextInt(600)));
      String account = accounts.get(random.nextInt(accounts.size()));
      if (random.nextInt(8) == 0) {
        dispute(memory, random, account);
      } else {
        happens(
            memory,
            Stream.generate(() -> anything(random, account, name))
                .limit(1 + random.nextInt(4))
                .toArray(FinanceEvent[]::new));
      }
    }
    pass(memory, Duration.ofDays(1));

    assertThat(memory.days()).hasSizeGreaterThan(8);
    for (LocalDate day : memory.days()) {
      for (AgeingGrouping by : AgeingGrouping.values()) {
        assertThat(desk.read(name, day, by, KnownBy.THEN))
            .as("as known then, %s by %s", day, by)
            .isEqualTo(memory.then(day, by));
        assertThat(desk.read(name, day, by, KnownBy.NOW))
            .as("with hindsight, %s by %s", day, by)
            .isEqualTo(memory.now(day, by));
      }
    }
  }

  /** What is refused here is refused there. */
  private void happens(Memory memory, FinanceEvent... events) {
    long taken =
        memory.desk().post(desk.now(), List.of(events)).stream().filter(Optional::isEmpty).count();
    desk.api().post(events).jsonPath("$.accepted").isEqualTo((int) taken);
  }

  private void dispute(Memory memory, Random random, String account) {
    Dispute dispute = Dispute.values()[random.nextInt(Dispute.values().length)];
    String invoice = number("I", random, account);
    memory.desk().mark(desk.now(), account, dispute, invoice);
    desk.mark(account, dispute, invoice);
  }

  private void pass(Memory memory, Duration time) {
    LocalDate day = desk.today();
    Instant then = desk.now().plus(time);
    while (!day.plusDays(1).atStartOfDay(AgeingDesk.COMPANY).toInstant().isAfter(then)) {
      memory.endOf(day);
      day = day.plusDays(1);
    }
    desk.moveTo(then);
  }

  private FinanceEvent anything(Random random, String account, String name) {
    LocalDate day = desk.today().minusDays(random.nextInt(6));
    return switch (random.nextInt(12)) {
      case 0, 1, 2 -> issued(random, account, day);
      case 3 ->
          new InvoiceAmended(
              number("I", random, account),
              account,
              day.plusDays(random.nextInt(60)),
              random.nextBoolean() ? null : money(random),
              "r");
      case 4 -> new InvoiceVoided(number("I", random, account), account, day, "r");
      case 5, 6, 7 ->
          new PaymentReceived(
              number("P", random, account),
              account,
              day,
              money(random),
              random.nextBoolean()
                  ? List.of()
                  : List.of(new RemittanceLine(number("I", random, account), null)));
      case 8 -> new PaymentReversed(number("P", random, account), account, day, "r");
      case 9 ->
          new CreditIssued(
              number("C", random, account),
              account,
              day,
              money(random),
              random.nextBoolean() ? null : number("I", random, account));
      case 10 ->
          new WriteOffBooked(
              number("W", random, account),
              account,
              number("I", random, account),
              day,
              money(random),
              "r",
              null);
      default -> profile(random, account, name);
    };
  }

  private static FinanceEvent issued(Random random, String account, LocalDate day) {
    return new InvoiceIssued(
        number("I", random, account),
        account,
        InvoiceKind.RECURRING,
        day.minusDays(random.nextInt(100)),
        day.plusDays(random.nextInt(30)),
        money(random),
        random.nextBoolean() ? null : "PRODUCT-" + random.nextInt(3));
  }

  /** It may move to another zone or segment. */
  private static FinanceEvent profile(Random random, String account, String collector) {
    String zone = ZONES.get(random.nextInt(ZONES.size()));
    String segment = random.nextBoolean() ? "CORE" : "DIGITAL";
    return AgeingDesk.account(account, zone, "EUR", segment, "csm-of-" + account, collector);
  }

  private static Money money(Random random) {
    String currency = random.nextInt(4) == 0 ? "USD" : "EUR";
    return new Money(BigDecimal.valueOf(1 + random.nextInt(30_000), 2), currency);
  }

  private static String number(String kind, Random random, String account) {
    return kind + "-" + account + "-" + random.nextInt(NUMBERS);
  }
}
