package io.dunlin.account.collection.suspension;

import static io.dunlin.account.Facts.payment;
import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import io.dunlin.events.DunningEvent.MessageBounced;
import io.dunlin.events.DunningEvent.MessageCancelled;
import io.dunlin.events.DunningEvent.MessageKind;
import io.dunlin.events.clearance.ClearanceRequest;
import io.dunlin.events.clearance.ClearanceRequest.Item;
import io.dunlin.events.clearance.LedgerClearance;
import io.dunlin.events.clearance.LedgerClearance.Answer;
import io.dunlin.events.clearance.Verdict;
import io.dunlin.testkit.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.reactive.server.WebTestClient;

/** What dunning-service tells of warnings' letters, and what it is told when it asks. */
@SuspensionService
@Import(ReviewDesk.Maker.class)
class WarningLettersTest {

  private final WebTestClient http;
  private final ReviewDesk desk;

  WarningLettersTest(@Autowired WebTestClient http, @Autowired ReviewDesk.Maker maker) {
    this.http = http;
    this.desk = maker.at(http);
  }

  @BeforeEach
  void all_is_read() {
    desk.allIsRead();
  }

  @Test
  @DisplayName("E2: nobody is suspended while the letter has not left; the review says so")
  void not_without_it() {
    desk.withoutPost().add("WL-1");
    LocalDate day = desk.warned("WL-1");
    desk.to(day);

    desk.api()
        .read("/api/v1/suspensions?state=WARNED&account=WL-1")
        .jsonPath("$.items[0].waitsFor")
        .isEqualTo("The warning has not left: it is planned")
        .jsonPath("$.items[0].letter.fate")
        .isEqualTo("PLANNED");

    desk.sent(desk.letter("WL-1", desk.letterOf("WL-1")));
    desk.shown("WL-1")
        .jsonPath("$.suspendsOn")
        .isEqualTo(day.plusDays(14).toString())
        .jsonPath("$.waitsFor")
        .doesNotExist()
        .jsonPath("$.letter.on")
        .isEqualTo(day.toString());
    desk.to(day.plusDays(13));
    desk.is("WL-1", "WARNED");
    desk.to(day.plusDays(14));
    desk.is("WL-1", "SUSPENDED");
  }

  @Test
  @DisplayName("E2: who cannot be written to is suspended only when somebody answers for it")
  void told_otherwise() {
    desk.withoutPost().add("WL-2");
    LocalDate day = desk.warned("WL-2");
    desk.sent(cancelled("WL-2", "C7", "NO_ADDRESS"));
    desk.to(day.plusDays(1));
    desk.shown("WL-2")
        .jsonPath("$.state")
        .isEqualTo("WARNED")
        .jsonPath("$.waitsFor")
        .isEqualTo("The warning has not left: it was cancelled (NO_ADDRESS)");

    decide("WL-2", "Told by registered mail");
    desk.work();

    desk.shown("WL-2")
        .jsonPath("$.state")
        .isEqualTo("SUSPENDED")
        .jsonPath("$.by")
        .isEqualTo("mia")
        .jsonPath("$.reason")
        .value(String.class, why -> assertThat(why).contains("Told by registered mail"));
  }

  @Test
  @DisplayName("E2: a letter that comes back, heard twice, is in the history once; warned again")
  void it_comes_back() {
    LocalDate day = desk.warned("WL-3");
    MessageBounced back =
        new MessageBounced(
            "WL-3",
            desk.letterOf("WL-3"),
            "c1",
            "550 no such user",
            desk.clock().now(),
            MessageKind.SUSPENSION_WARNING);
    desk.sent(back, back);
    desk.to(day.plusDays(1));
    desk.shown("WL-3")
        .jsonPath("$.state")
        .isEqualTo("WARNED")
        .jsonPath("$.history[*].kind")
        .isEqualTo(List.of("CANDIDATE", "WARNED", "LETTER", "LETTER", "REFUSED"));

    desk.manages("WL-3/warn", "reason", "The address is mended").expectStatus().isOk();
    desk.shown("WL-3")
        .jsonPath("$.suspendsOn")
        .isEqualTo(day.plusDays(15).toString())
        .jsonPath("$.letter.fate")
        .isEqualTo("PLANNED");
  }

  @Test
  @DisplayName("E2: withdrawn for a hold, it is written anew when that ends, with a day of its own")
  void warned_anew() {
    desk.withoutPost().add("WL-4");
    desk.warned("WL-4");
    String first = desk.letterOf("WL-4");
    LocalDate until = desk.today().plusDays(5);
    desk.manages("WL-4/hold", "until", until.toString(), "reason", "Wait").expectStatus().isOk();
    desk.sent(cancelled("WL-4", "E2", "HELD"));

    desk.to(until);

    assertThat(desk.letterOf("WL-4")).isNotEqualTo(first);
    desk.shown("WL-4").jsonPath("$.suspendsOn").isEqualTo(until.plusDays(14).toString());
  }

  @Test
  @DisplayName("E2: cleared while the warning stands, with the day to name when it leaves now")
  void cleared() {
    desk.withoutPost().add("WL-5");
    LocalDate day = desk.warned("WL-5");
    assertThat(ask("WL-5").verdict()).isEqualTo(Verdict.YES);
    assertThat(ask("WL-5").suspendsOn()).isEqualTo(day);

    desk.to(day.minusDays(10));
    Answer late = ask("WL-5");
    assertThat(late.suspendsOn()).isEqualTo(day.plusDays(4));
    assertThat(late.invoices()).hasSize(1);
    assertThat(late.letter()).isEqualTo(desk.letterOf("WL-5"));
  }

  @Test
  @DisplayName("E2: not cleared when it is held, paid, or not the letter of this warning")
  void not_cleared() {
    desk.withoutPost().add("WL-6");
    desk.warned("WL-6");
    assertThat(ask("WL-6", "another").verdict()).isEqualTo(Verdict.NO);

    LocalDate until = desk.today().plusDays(5);
    desk.manages("WL-6/hold", "until", until.toString(), "reason", "Wait").expectStatus().isOk();
    assertThat(ask("WL-6").verdict()).isEqualTo(Verdict.NO);
    assertThat(ask("WL-6").reason()).contains("Wait");
    decide("WL-6", "Go on");
    assertThat(ask("WL-6").verdict()).isEqualTo(Verdict.YES);

    desk.api().accept(payment("WL-6", "WL6-P", desk.today().toString(), "100.00"));
    assertThat(ask("WL-6").verdict()).isEqualTo(Verdict.NO);
    assertThat(ask("WL-6").reason()).isEqualTo("The warning does not stand any more");
  }

  private void decide(String account, String reason) {
    desk.manages(account + "/decisions", "decision", "PROCEED", "reason", reason)
        .expectStatus()
        .isOk();
  }

  private MessageCancelled cancelled(String account, String rule, String reason) {
    return new MessageCancelled(
        account,
        desk.letterOf(account),
        null,
        "e",
        "suspension-warning",
        reason,
        desk.clock().now(),
        MessageKind.SUSPENSION_WARNING,
        rule);
  }

  private Answer ask(String account) {
    return ask(account, desk.letterOf(account));
  }

  private Answer ask(String account, String letter) {
    return http.post()
        .uri("/internal/v1/clearance")
        .header("Authorization", TestTokens.bearer("service", "dunning"))
        .bodyValue(new ClearanceRequest(List.of(new Item(account, "whichever", letter))))
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody(LedgerClearance.class)
        .returnResult()
        .getResponseBody()
        .answers()
        .getFirst();
  }
}
