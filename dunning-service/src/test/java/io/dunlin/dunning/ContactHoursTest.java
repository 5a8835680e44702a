package io.dunlin.dunning;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import io.dunlin.events.DispositionEvent.InteractionLogged;
import io.dunlin.events.Identifiers;
import io.dunlin.kit.calendar.BusinessDays;
import io.dunlin.testkit.TestTokens;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

/** When messages leave, from the planning to the mailbox, and what people are told of it. */
class ContactHoursTest extends DunningTest {

  @Autowired private WebTestClient http;

  @Test
  @DisplayName("C7: a step on a Saturday waits for Monday morning, and why says so")
  void a_saturday_waits_for_monday() {
    Customer acme = introduced(customer("DIGITAL", 0));
    ClearanceStubs.yes(1, acme);

    moveToDay(acme, 6);
    assertThat(mailsTo(acme)).isEmpty();
    assertThat(value("SELECT next_attempt_at FROM message WHERE account = $1", acme.account()))
        .asString()
        .startsWith(acme.dueOn().plusDays(7).toString());

    moveToDay(acme, 7);
    assertThat(mailsTo(acme)).hasSize(1);
    assertThat(
            rows(
                "SELECT verdict, rule FROM decision WHERE account = $1 ORDER BY id",
                acme.account()))
        .extracting(row -> row.get("verdict") + " " + row.get("rule"))
        .containsExactly("WRITE A2", "HOLD C7", "WRITE A3");
  }

  @Test
  @DisplayName("C7, W7: a step that is caught up in the evening gives way to the next morning's")
  void what_is_caught_up_waits_and_is_overtaken() {
    clock.moveTo(clock.now().plus(9, ChronoUnit.HOURS));
    Customer acme = introduced(customer("DIGITAL", 30));
    ClearanceStubs.yes(1, acme);

    runDue();
    assertThat(mailsTo(acme)).isEmpty();
    moveToDay(acme, 31);

    assertThat(mailsTo(acme)).hasSize(1);
    assertThat(
            rows("SELECT step, state FROM message WHERE account = $1 ORDER BY id", acme.account()))
        .extracting(row -> row.get("step") + " " + row.get("state"))
        .containsExactly("ar-mail-22 CANCELLED", "ar-mail-31 SENT");
  }

  @Test
  @DisplayName("C7: what could not leave until the evening waits for the morning")
  void it_is_decided_again_when_it_is_sent() {
    Customer acme = introduced(customer("DIGITAL", 1));
    ClearanceStubs.yes(1, acme);
    sending(false, 1000);
    moveToDay(acme, 5);
    runUntil(clock.now().plus(10, ChronoUnit.HOURS));
    sending(true, 1000);

    runDue();
    runUntil(clock.now().plus(1, ChronoUnit.HOURS));
    assertThat(mailsTo(acme)).isEmpty();
    assertThat(value("SELECT why FROM message WHERE account = $1", acme.account()))
        .asString()
        .startsWith("waits until ")
        .contains("(C7)", "outside the contact hours");

    moveToDay(acme, 8);
    assertThat(mailsTo(acme)).hasSize(1);
  }

  @Test
  @DisplayName("C7: of a reminder and a warning on one morning one leaves, the other days later")
  void a_reminder_and_a_warning_are_days_apart() {
    Customer acme = introduced(customer("DIGITAL", 43));
    ClearanceStubs.yes(1, acme);
    sending(false, 1000);
    moveToDay(acme, 45);
    UUID letter = Identifiers.next();
    tell(acme.warned(letter, clock.today(NEW_YORK)));
    ClearanceStubs.names(clock.today(NEW_YORK).plusDays(14));
    sending(true, 1000);

    runDue();
    runUntil(clock.now().plus(1, ChronoUnit.HOURS));
    assertThat(mailsTo(acme)).hasSize(1);
    assertThat(value("SELECT state FROM message WHERE id = $1", letter)).isEqualTo("SENT");

    moveToDay(acme, 47);
    assertThat(mailsTo(acme)).hasSize(2);
  }

  @Test
  @DisplayName("C7: calls and logged mails count; above the cap nothing leaves")
  void calls_count() {
    Customer acme = introduced(customer("DIGITAL", 1));
    ClearanceStubs.yes(1, acme);
    tell(
        IntStream.range(0, 7)
            .mapToObj(i -> called(acme, clock.now().plusSeconds(i)))
            .toArray(InteractionLogged[]::new));

    moveToDay(acme, 5);
    assertThat(mailsTo(acme)).isEmpty();

    moveToDay(acme, 8);
    assertThat(mailsTo(acme)).hasSize(1);
  }

  @Test
  @DisplayName("C7: in three months nothing leaves outside of hours, on a weekend or too soon")
  void three_months_keep_the_policy() {
    List<Customer> customers =
        IntStream.range(0, 14).mapToObj(days -> introduced(customer("DIGITAL", days))).toList();
    ClearanceStubs.yes(1, customers.toArray(Customer[]::new));

    runUntil(clock.now().plus(92, ChronoUnit.DAYS));

    List<ZonedDateTime> sent =
        rows("SELECT sent_at FROM message WHERE state = 'SENT' ORDER BY account, sent_at").stream()
            .map(row -> ((OffsetDateTime) row.get("sent_at")).atZoneSameInstant(NEW_YORK))
            .toList();
    assertThat(sent).hasSizeGreaterThan(80).allSatisfy(ContactHoursTest::isAllowed);
    assertThat(
            rows(
                """
                SELECT account FROM (
                  SELECT account, (sent_at AT TIME ZONE 'America/New_York')::date
                    - lag((sent_at AT TIME ZONE 'America/New_York')::date)
                      OVER (PARTITION BY account ORDER BY sent_at) AS gap
                  FROM message WHERE state = 'SENT') AS gaps
                WHERE gap < 2
                """))
        .isEmpty();
  }

  @Test
  @DisplayName("C7: anybody who sees the account is told whether it may be contacted, and when")
  void people_ask() {
    Customer acme = introduced(customer("DIGITAL", 1));
    ClearanceStubs.yes(1, acme);
    moveToDay(acme, 5);
    LocalDate saturday = clock.today(NEW_YORK).with(TemporalAdjusters.next(DayOfWeek.SATURDAY));
    Instant noon = saturday.atTime(12, 0).atZone(NEW_YORK).toInstant();

    ask("agent", "kim", acme, "CALL", noon.toString())
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.allowed")
        .isEqualTo(false)
        .jsonPath("$.reasons[0].code")
        .isEqualTo("WEEKEND")
        .jsonPath("$.reasons[0].sentence")
        .isNotEmpty()
        .jsonPath("$.reasons[1].code")
        .isEqualTo("TOO_SOON")
        .jsonPath("$.nextAllowedAt")
        .isEqualTo(saturday.plusDays(2).atTime(9, 0).atZone(NEW_YORK).toInstant().toString())
        .jsonPath("$.counted.length()")
        .isEqualTo(1)
        .jsonPath("$.counted[0].channel")
        .isEqualTo("EMAIL");
    ask("csm", "dana.reed", acme, "EMAIL", noon.plus(4, ChronoUnit.DAYS).toString())
        .expectBody()
        .jsonPath("$.allowed")
        .isEqualTo(true)
        .jsonPath("$.reasons.length()")
        .isEqualTo(0);
    ask("agent", "lou", acme, "CALL", noon.toString()).expectStatus().isNotFound();
    ask("finance", "x", acme, "CALL", noon.toString()).expectStatus().isForbidden();
    ask("manager", "mo", acme, "PIGEON", "yesterday").expectStatus().isBadRequest();
  }

  private WebTestClient.ResponseSpec ask(
      String role, String user, Customer customer, String channel, String at) {
    return http.get()
        .uri(
            "/api/v1/contact-policy?account={account}&channel={channel}&at={at}",
            customer.account(),
            channel,
            at)
        .header("Authorization", TestTokens.bearer(role, user))
        .exchange();
  }

  private static InteractionLogged called(Customer customer, Instant at) {
    return new InteractionLogged(
        customer.account(),
        Identifiers.next().toString(),
        "CALL",
        "OUTBOUND",
        "C-1",
        at,
        List.of("Not Contacted", "No Answer", "Retry Scheduled"),
        "kim",
        false,
        null,
        null,
        null);
  }

  private static void isAllowed(ZonedDateTime sent) {
    assertThat(sent.toLocalTime()).isBetween(LocalTime.of(9, 0), LocalTime.of(17, 59, 59));
    assertThat(BusinessDays.of("US").isBusinessDay(sent.toLocalDate())).isTrue();
  }
}
