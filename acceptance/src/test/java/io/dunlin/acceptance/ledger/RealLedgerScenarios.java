package io.dunlin.acceptance.ledger;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import module java.base;

import io.dunlin.acceptance.company.Company;
import io.dunlin.acceptance.company.Installation;
import io.dunlin.acceptance.company.Installation.Typed;
import io.dunlin.acceptance.company.InvoiceView;
import io.dunlin.acceptance.company.MessageView;
import io.dunlin.acceptance.ledger.LedgerFile.Row;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Two years of a real company, day by day: what it was owed, what it was paid, whom it wrote to.
 */
@Tag("ledger")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RealLedgerScenarios {

  private static final LocalDate FIRST_DAY = LocalDate.of(2012, 1, 1);

  /** Where it is never a later day than anywhere else. */
  private static final ZoneOffset WESTERNMOST = ZoneOffset.ofHours(-12);

  private LedgerFile ledger;
  private Installation installation;
  private Company company;

  @BeforeAll
  void two_years_pass() {
    Path file = LedgerFile.location();
    assumeTrue(Files.isRegularFile(file), () -> "The real ledger is not tried: no file " + file);
    ledger = LedgerFile.read(file);
    installation = Installation.startedOn(FIRST_DAY);
    company = new Company(installation);

    Typed replayed = imports("--replay");
    assertThat(replayed.exit()).as(replayed.printed()).isZero();
  }

  @AfterAll
  void close() {
    if (installation != null) {
      installation.close();
    }
  }

  @Test
  @Order(1)
  @DisplayName(
      "E12: each of the 2,466 invoices of a real ledger ends with the days late of the file")
  void each_invoice_ends_with_the_days_late_of_the_file() {
    Map<String, Integer> expected =
        ledger.rows().stream().collect(toMap(Row::invoice, Row::daysLate));

    assertThat(expected).hasSize(2466);
    assertThat(daysLate()).isEqualTo(new TreeMap<>(expected));
  }

  @Test
  @Order(2)
  @DisplayName(
      "A3: nothing is sent on or after the day on which the last overdue invoice was settled")
  void nothing_is_sent_once_the_last_overdue_invoice_is_settled() {
    Map<String, List<Row>> byCustomer = ledger.rows().stream().collect(groupingBy(Row::customer));
    List<MessageView> sent =
        company.manager().all("/api/v1/messages?state=SENT", MessageView.class);

    assertThat(sent)
        .isNotEmpty()
        .allSatisfy(
            message -> {
              LocalDate day = message.sentAt().atZone(ZoneOffset.UTC).toLocalDate();
              assertThat(byCustomer.get(message.account())).anyMatch(row -> row.isOwedLateOn(day));
            });
  }

  @Test
  @Order(3)
  @DisplayName("E2: warnings are counted apart; nobody is suspended who pays before the day named")
  void nobody_is_suspended_who_pays_in_time() {
    // 266 steps fall due; some are overtaken or paid while they wait for a morning (C7)
    assertThat(sent("COLLECTION")).hasSizeBetween(200, 266);
    assertThat(sent("SUSPENSION_WARNING"))
        .isNotEmpty()
        .allSatisfy(
            letter ->
                assertThat(letter.suspendsOn())
                    .isAfterOrEqualTo(
                        letter.sentAt().atZone(WESTERNMOST).toLocalDate().plusDays(14)));
    // the longest that anybody takes is 45 days: 31 to be a candidate, and 14 after the letter
    assertThat(suspended()).isEmpty();
  }

  @Test
  @Order(4)
  @DisplayName("C7: whoever was written to was left in peace for two days, whatever the letter")
  void two_days_lie_between_two_letters() {
    Map<String, List<MessageView>> byCustomer =
        Stream.of("COLLECTION", "SUSPENSION_WARNING")
            .flatMap(kind -> sent(kind).stream())
            .sorted(Comparator.comparing(MessageView::sentAt))
            .collect(groupingBy(MessageView::account));

    assertThat(byCustomer.values()).allSatisfy(RealLedgerScenarios::areDaysApart);
  }

  /** From a Monday evening to a Wednesday morning it is a day and a half. */
  private static void areDaysApart(List<MessageView> letters) {
    for (int i = 1; i < letters.size(); i++) {
      Instant earlier = letters.get(i - 1).sentAt();
      assertThat(Duration.between(earlier, letters.get(i).sentAt()))
          .isGreaterThan(Duration.ofDays(1));
    }
  }

  private List<MessageView> sent(String kind) {
    return company.manager().all("/api/v1/messages?state=SENT&kind=" + kind, MessageView.class);
  }

  /** Who of the file's customers ever was. */
  private List<String> suspended() {
    return ledger.rows().stream()
        .map(Row::customer)
        .distinct()
        .filter(account -> company.file(account).timeline().all("account-suspended").count() > 0)
        .toList();
  }

  @Test
  @Order(4)
  @DisplayName("E12: the same file again is all duplicates and changes nothing")
  void the_same_file_again_changes_nothing() {
    final var invoices = daysLate();
    final var messages = company.manager().all("/api/v1/messages", MessageView.class);
    final var ageing = company.manager().get("/api/v1/ageing").expect(200).json();

    Typed again = imports();
    company.clock().settle();

    assertThat(again.printed()).contains("0 accepted, 2466 duplicate, 0 rejected");
    assertThat(daysLate()).isEqualTo(invoices);
    assertThat(company.manager().all("/api/v1/messages", MessageView.class)).isEqualTo(messages);
    assertThat(company.manager().get("/api/v1/ageing").json()).isEqualTo(ageing);
  }

  private Typed imports(String... options) {
    return installation.types(
        "import",
        Stream.concat(Stream.of(ledger.path().toString(), "--map", "ar-ledger"), Stream.of(options))
            .toArray(String[]::new));
  }

  private Map<String, Integer> daysLate() {
    Map<String, Integer> daysLate = new TreeMap<>();
    ledger.rows().stream()
        .map(Row::customer)
        .distinct()
        .forEach(
            account ->
                company
                    .manager()
                    .all(
                        "/api/v1/accounts/" + account + "/invoices?state=settled",
                        InvoiceView.class)
                    .forEach(invoice -> daysLate.put(invoice.invoice(), invoice.daysLate())));
    return daysLate;
  }
}
