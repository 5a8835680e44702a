package io.dunlin.account.query.ageing;

import static java.util.Objects.requireNonNull;

import module java.base;

import io.dunlin.account.Api;
import io.dunlin.account.Facts;
import io.dunlin.account.receivables.account.AccountCommit;
import io.dunlin.account.receivables.account.BatchReferences;
import io.dunlin.account.receivables.account.ReceivablesAccounts;
import io.dunlin.account.receivables.invoice.Dispute;
import io.dunlin.events.FinanceEvent;
import io.dunlin.events.FinanceEvent.AccountUpserted;
import io.dunlin.kit.clock.SimulatedBusinessClock;
import io.dunlin.kit.due.DueWork;
import io.dunlin.kit.transaction.AccountTransactions;
import io.dunlin.testkit.TestTokens;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Lets things happen on days that pass, and looks back at them. */
class AgeingDesk {

  static final ZoneId COMPANY = ZoneId.of("America/Chicago");

  private final WebTestClient http;
  private final Api api;
  private final SimulatedBusinessClock clock;
  private final AccountTransactions transactions;
  private final ReceivablesAccounts accounts;
  private final AccountCommit commit;
  private final List<DueWork> due;

  AgeingDesk(ApplicationContext service) {
    this.http = service.getBean(WebTestClient.class);
    this.api = new Api(http);
    this.clock = service.getBean(SimulatedBusinessClock.class);
    this.transactions = service.getBean(AccountTransactions.class);
    this.accounts = service.getBean(ReceivablesAccounts.class);
    this.commit = service.getBean(AccountCommit.class);
    this.due = List.copyOf(service.getBeansOfType(DueWork.class).values());
  }

  /** What is open and disputed in each bucket. */
  record Ages(List<BigDecimal> open, List<BigDecimal> disputed) {}

  Api api() {
    return api;
  }

  Instant now() {
    return clock.now();
  }

  /** The company's day. */
  LocalDate today() {
    return clock.today(COMPANY);
  }

  /** Noon of a later day of the company's. */
  LocalDate daysLater(int days) {
    LocalDate day = today().plusDays(days);
    moveTo(day.atTime(12, 0).atZone(COMPANY).toInstant());
    return day;
  }

  void moveTo(Instant instant) {
    clock.moveTo(instant);
  }

  void accept(FinanceEvent... events) {
    api.accept(events);
  }

  void mark(String account, Dispute dispute, String invoice) {
    transactions
        .execute(
            List.of(account),
            locked ->
                accounts
                    .load(locked, BatchReferences.of(List.of(account), List.of(invoice)), now())
                    .doOnNext(
                        batch ->
                            requireNonNull(batch.account(account)).mark(List.of(invoice), dispute))
                    .flatMap(batch -> commit.commit(locked, batch)))
        .block();
  }

  void transfer(String account, String from, String to) {
    http.post()
        .uri("/api/v1/transfers")
        .header("Authorization", TestTokens.bearer("team-lead", "tess"))
        .header("Content-Type", "application/json")
        .bodyValue(
            Map.of(
                "account",
                account,
                "from",
                from,
                "to",
                to,
                "reason",
                "WORKLOAD",
                "effectiveOn",
                today().plusDays(2).toString()))
        .exchange()
        .expectStatus()
        .isCreated();
    daysLater(3);
    due.stream()
        .filter(work -> work.name().equals("transfers"))
        .forEach(work -> work.runDue(now(), 10).block());
  }

  /** All lines that a collector sees, accounts in pages of two, by key and currency. */
  Map<String, Ages> read(String collector, LocalDate asOf, AgeingGrouping by, KnownBy known) {
    Map<String, Ages> lines = new TreeMap<>();
    String path = path(asOf, by, known) + (by == AgeingGrouping.ACCOUNT ? "&limit=2" : "");
    String after = "";
    do {
      Map<?, ?> page = page(collector, path + after);
      for (Object item : (List<?>) requireNonNull(page.get("items"))) {
        Map<?, ?> line = (Map<?, ?>) item;
        Map<?, ?> open = (Map<?, ?>) requireNonNull(line.get("open"));
        String key = (line.get("key") == null ? "" : line.get("key")) + " " + open.get("currency");
        lines.put(key, new Ages(amounts(line, "buckets"), amounts(line, "disputedBuckets")));
      }
      after = page.get("next") == null ? "" : "&after=" + page.get("next");
    } while (!after.isEmpty());
    return lines;
  }

  static String path(LocalDate asOf, AgeingGrouping by, KnownBy known) {
    return "/api/v1/ageing?asOf=%s&by=%s&known=%s"
        .formatted(asOf, by.parameter(), known.parameter());
  }

  private Map<?, ?> page(String collector, String path) {
    return requireNonNull(
        api.get("agent", collector, path)
            .expectStatus()
            .isOk()
            .expectBody(Map.class)
            .returnResult()
            .getResponseBody());
  }

  private static List<BigDecimal> amounts(Map<?, ?> line, String name) {
    List<BigDecimal> amounts = new ArrayList<>();
    for (Object bucket : (List<?>) requireNonNull(line.get(name))) {
      Map<?, ?> amount = (Map<?, ?>) requireNonNull(((Map<?, ?>) bucket).get("amount"));
      amounts.add(new BigDecimal(String.valueOf(amount.get("amount"))).stripTrailingZeros());
    }
    return amounts;
  }

  static AccountUpserted account(
      String account, String zone, String currency, String segment, String csm, String collector) {
    AccountUpserted usual = Facts.account(account, zone);
    return new AccountUpserted(
        account,
        usual.name(),
        segment,
        usual.country(),
        zone,
        currency,
        csm,
        collector,
        null,
        usual.products(),
        usual.portalUrl(),
        0,
        usual.contacts());
  }
}
