package io.dunlin.account.receivables.account;

import static io.dunlin.account.Facts.account;
import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import io.dunlin.account.AccountTest;
import io.dunlin.account.Api;
import io.dunlin.account.receivables.invoice.Invoice;
import io.dunlin.account.receivables.ledger.CreditItem;
import io.dunlin.account.receivables.posting.ManualApplication;
import io.dunlin.events.EventJson;
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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

/**
 * Any history of an account in batches that are cut anyhow, held against the same history in
 * memory, one by one. A batch loads only what it names and what is open; memory has everything.
 */
@AccountTest
class BatchesTest {

  private static final int EVENTS = 150;
  private static final LocalDate TODAY = LocalDate.parse("2026-03-01");

  private static final String INVOICES =
      """
      SELECT concat_ws(' ', invoice, due_on, trim_scale(amount), trim_scale(settled),
        coalesce(paid_on::text, '-'), coalesce(voided_on::text, '-'), bucket, closed_on IS NULL)
      FROM invoice WHERE account = :account ORDER BY invoice
      """;

  private static final String FUNDS =
      """
      SELECT concat_ws(' ', fund, trim_scale(amount), trim_scale(unapplied), trim_scale(refunded),
        coalesce(reversed_on::text, '-'), reserving, coalesce(applied_on::text, '-'))
      FROM fund WHERE account = :account ORDER BY fund
      """;

  private static final String PARTS =
      """
      SELECT concat_ws(' ', fund, invoice, trim_scale(application.amount))
      FROM application JOIN fund USING (account, kind, fund)
      WHERE account = :account AND application.amount <> 0
      ORDER BY invoice, fund
      """;

  private final Api api;
  private final DatabaseClient database;

  BatchesTest(@Autowired WebTestClient http, @Autowired DatabaseClient database) {
    this.api = new Api(http);
    this.database = database;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  @DisplayName("E12: batches that are cut anyhow keep what one by one keeps, and forget nothing")
  void batches_are_cut_anyhow(long seed) {
    Random random = new Random(seed);
    String account = "BT-" + seed;
    Finance finance = new Finance(random, account);
    Desk memory = new Desk();
    List<FinanceEvent> history = new ArrayList<>(List.of(account(account)));
    for (int i = 0; i < EVENTS; i++) {
      history.add(finance.next());
    }

    for (int from = 0; from < history.size(); ) {
      int to = Math.min(history.size(), from + 1 + random.nextInt(12));
      List<FinanceEvent> batch = history.subList(from, to);
      int taken = 0;
      for (FinanceEvent event : batch) {
        taken += memory.on(TODAY.toString(), event).getFirst().isEmpty() ? 1 : 0;
      }
      api.post(batch.toArray(FinanceEvent[]::new)).jsonPath("$.accepted").isEqualTo(taken);
      assertSame(memory, account, batch);
      ManualApplication wish = finance.wish(memory);
      if (wish != null) {
        boolean done = memory.byHand(TODAY.toString(), account, wish).isEmpty();
        String path = "/api/v1/payments/%s/applications".formatted(wish.payment());
        api.post("ar", "frida", path, EventJson.MAPPER.writeValueAsString(body(wish)))
            .expectStatus()
            .isEqualTo(done ? 201 : 422);
        assertSame(memory, account, wish);
      }
      from = to;
    }
  }

  private static Map<String, Object> body(ManualApplication wish) {
    return Map.of("release", wish.release(), "from", wish.from(), "lines", wish.lines());
  }

  private void assertSame(Desk memory, String account, Object after) {
    assertThat(kept(INVOICES, account)).as("%s", after).isEqualTo(invoices(memory, account));
    assertThat(kept(FUNDS, account)).as("%s", after).isEqualTo(funds(memory, account));
    assertThat(kept(PARTS, account)).as("%s", after).isEqualTo(parts(memory, account));
  }

  private List<String> kept(String sql, String account) {
    return database
        .sql(sql)
        .bind("account", account)
        .map(row -> String.valueOf(row.get(0, String.class)))
        .all()
        .collectList()
        .block();
  }

  private static List<String> invoices(Desk memory, String account) {
    return memory.invoices(account).stream()
        .map(
            i ->
                words(
                    i.number(),
                    i.dueOn(),
                    plain(i.terms().amount()),
                    plain(i.settlement().settled()),
                    orDash(i.settlement().paidOn()),
                    orDash(i.settlement().voidedOn()),
                    i.ageing().bucket(),
                    !i.voided() && i.open() ? "t" : "f"))
        .toList();
  }

  private static List<String> funds(Desk memory, String account) {
    return memory.account(account).ledger().creditItems().stream()
        .sorted(Comparator.comparing(fund -> fund.key().id()))
        .map(
            f ->
                words(
                    f.key().id(),
                    plain(f.amount()),
                    plain(f.unapplied()),
                    plain(f.refunded()),
                    orDash(f.reversedOn()),
                    f.reserving() ? "t" : "f",
                    orDash(f.appliedOn())))
        .toList();
  }

  private static List<String> parts(Desk memory, String account) {
    List<String> parts = new ArrayList<>();
    for (Invoice invoice : memory.invoices(account)) {
      memory.putTo(invoice).entrySet().stream()
          .filter(put -> put.getValue().signum() != 0)
          .map(put -> words(put.getKey().key().id(), invoice.number(), plain(put.getValue())))
          .sorted()
          .forEach(parts::add);
    }
    return parts;
  }

  private static String words(Object... words) {
    return String.join(" ", Arrays.stream(words).map(String::valueOf).toList());
  }

  private static String orDash(@Nullable LocalDate day) {
    return day == null ? "-" : day.toString();
  }

  private static String plain(BigDecimal amount) {
    return amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
  }

  /** What Finance may say next; numbers are used up, so that there are always new ones. */
  private static final class Finance {

    private final Random random;
    private final String account;
    private int invoices = 3;
    private int payments = 3;

    Finance(Random random, String account) {
      this.random = random;
      this.account = account;
    }

    FinanceEvent next() {
      LocalDate day = TODAY.minusDays(random.nextInt(40));
      return switch (random.nextInt(15)) {
        case 0, 1, 2, 3 ->
            new InvoiceIssued(
                "I-%s-%d".formatted(account, invoices++),
                account,
                InvoiceKind.RECURRING,
                day.minusDays(90),
                day.plusDays(random.nextInt(80) - 30),
                money(),
                null);
        case 4 ->
            new InvoiceAmended(
                invoice(),
                account,
                random.nextBoolean() ? null : day.plusDays(random.nextInt(60)),
                money(),
                "r");
        case 5 -> new InvoiceVoided(invoice(), account, day, "r");
        case 6, 7, 8, 9 -> payment(day);
        case 10, 11 -> new PaymentReversed(payment(), account, day, "r");
        case 12 ->
            new CreditIssued(
                "C-%s-%d".formatted(account, random.nextInt(100)),
                account,
                day,
                money(),
                random.nextBoolean() ? null : invoice());
        case 13 ->
            new WriteOffBooked(
                "W-%s-%d".formatted(account, random.nextInt(100)),
                account,
                invoice(),
                day,
                money(),
                "r",
                null);
        default ->
            new RefundIssued(
                "R-%s-%d".formatted(account, random.nextInt(100)),
                account,
                payment(),
                day,
                money());
      };
    }

    private FinanceEvent payment(LocalDate day) {
      Money money = money();
      List<RemittanceLine> lines = new ArrayList<>();
      for (int i = random.nextInt(3); i > 0; i--) {
        lines.add(
            new RemittanceLine(
                invoice(), random.nextBoolean() ? null : some(50, money.currency())));
      }
      return new PaymentReceived(
          "P-%s-%d".formatted(account, payments++), account, day, money, lines);
    }

    /** Moves money from one invoice to another, or releases some; nothing when there is none. */
    @Nullable ManualApplication wish(Desk memory) {
      CreditItem fund = memory.payment(account, payment());
      if (fund == null) {
        return null;
      }
      List<ManualApplication.Line> from = new ArrayList<>();
      List<ManualApplication.Line> lines = new ArrayList<>();
      for (Invoice invoice : memory.invoices(account)) {
        BigDecimal put = memory.putTo(invoice).getOrDefault(fund, BigDecimal.ZERO);
        boolean takes = invoice.open() && invoice.currency().equals(fund.currency());
        if (put.signum() > 0 && from.isEmpty()) {
          from.add(new ManualApplication.Line(invoice.number(), fund.money(put)));
        } else if (takes && lines.isEmpty() && random.nextInt(3) == 0) {
          lines.add(new ManualApplication.Line(invoice.number(), fund.money(invoice.balance())));
        }
      }
      if (!from.isEmpty() && !lines.isEmpty()) {
        Money least = from.getFirst().amount().min(lines.getFirst().amount());
        from.set(0, new ManualApplication.Line(from.getFirst().invoice(), least));
        lines.set(0, new ManualApplication.Line(lines.getFirst().invoice(), least));
      }
      List<String> release = fund.reserving() ? List.of(invoice()) : List.of();
      return release.isEmpty() && lines.isEmpty()
          ? null
          : new ManualApplication(fund.key().id(), release, from, lines);
    }

    /** One of the last, or one of those to come. */
    private String invoice() {
      return "I-%s-%d".formatted(account, Math.max(0, invoices + 2 - random.nextInt(12)));
    }

    private String payment() {
      return "P-%s-%d".formatted(account, Math.max(0, payments - 1 - random.nextInt(8)));
    }

    private Money money() {
      String currency = random.nextInt(5) == 0 ? "KWD" : "EUR";
      return some(100, currency);
    }

    /** Less than so much of a currency, in what can be paid of it. */
    private Money some(int most, String currency) {
      int decimals = Money.minorUnit(currency).amount().scale();
      int units = most * (decimals == 3 ? 1000 : 100);
      return new Money(BigDecimal.valueOf(1 + random.nextInt(units), decimals), currency);
    }
  }
}
