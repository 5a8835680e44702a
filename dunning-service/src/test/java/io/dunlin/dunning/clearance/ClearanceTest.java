package io.dunlin.dunning.clearance;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import io.dunlin.dunning.Customer;
import io.dunlin.dunning.clearance.Clearance.Cleared;
import io.dunlin.dunning.clearance.Clearance.Held;
import io.dunlin.dunning.clearance.Clearance.Refused;
import io.dunlin.dunning.message.Message;
import io.dunlin.dunning.playbook.SenderRole;
import io.dunlin.events.DunningEvent.MessageKind;
import io.dunlin.events.Identifiers;
import io.dunlin.events.Money;
import io.dunlin.events.clearance.ClearanceRequest.Item;
import io.dunlin.events.clearance.LedgerClearance;
import io.dunlin.events.clearance.LedgerReason;
import io.dunlin.events.clearance.ResponseClearance;
import io.dunlin.events.clearance.Verdict;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClearanceTest {

  private static final Customer ACME = Customer.of("A-1", "CORE", LocalDate.of(2026, 3, 1));
  private static final Customer OTHER = Customer.of("A-2", "CORE", LocalDate.of(2026, 3, 1));
  private static final Message MESSAGE =
      new Message(
          Identifiers.next(),
          MessageKind.COLLECTION,
          "A-1",
          Identifiers.next(),
          ACME.episode().id(),
          "mail-5",
          5,
          null,
          SenderRole.CSM,
          "t",
          "csm",
          1,
          "");

  @ParameterizedTest
  @CsvSource({
    "YES,YES,Cleared", "YES,NO,Refused", "YES,UNKNOWN,Held",
    "NO,YES,Refused", "NO,NO,Refused", "NO,UNKNOWN,Refused",
    "UNKNOWN,YES,Held", "UNKNOWN,NO,Refused", "UNKNOWN,UNKNOWN,Held"
  })
  @DisplayName("A3: only two yeses clear; a no cancels, anything else holds")
  void only_two_yeses_clear(Verdict ledger, Verdict responses, String outcome) {
    Clearance clearance = judge(ACME.ledger(ledger, 7), ACME.responses(responses), 7);

    assertThat(clearance.getClass().getSimpleName()).isEqualTo(outcome);
  }

  @ParameterizedTest
  @CsvSource({"6,Held", "7,Cleared", "8,Cleared"})
  @DisplayName("A3: an answer from before what is known here is a lie and holds")
  void a_lying_version_holds(long version, String outcome) {
    Clearance clearance = judge(ACME.ledger(Verdict.YES, version), ACME.responses(Verdict.YES), 7);

    assertThat(clearance.getClass().getSimpleName()).isEqualTo(outcome);
  }

  @Test
  @DisplayName("A3: not even a no is believed from before what is known here")
  void a_no_that_lies_holds() {
    assertThat(judge(ACME.ledger(Verdict.NO, 6), ACME.responses(Verdict.YES), 7))
        .isInstanceOf(Held.class);
  }

  @Test
  @DisplayName("A3: no answer, a missing one, two of one and one to another question hold")
  void half_an_answer_holds() {
    LedgerClearance.Answer ledger = ACME.ledger(Verdict.YES, 7);
    ResponseClearance.Answer response = ACME.responses(Verdict.YES);
    RemoteAnswer<ResponseClearance.Answer> responses = RemoteAnswer.answer(List.of(response));

    assertThat(of(RemoteAnswer.nothing("it timed out"), responses)).isInstanceOf(Held.class);
    assertThat(of(RemoteAnswer.answer(null), responses)).isInstanceOf(Held.class);
    assertThat(of(RemoteAnswer.answer(List.of()), responses)).isInstanceOf(Held.class);
    assertThat(of(RemoteAnswer.answer(List.of(ledger, ledger)), responses))
        .isInstanceOf(Held.class);
    assertThat(of(RemoteAnswer.answer(List.of(ledger, OTHER.ledger(Verdict.YES, 7))), responses))
        .isInstanceOf(Held.class);
    assertThat(of(RemoteAnswer.answer(List.of(ledger)), RemoteAnswer.nothing("refused")))
        .isInstanceOf(Held.class);
  }

  @Test
  @DisplayName("A3: a yes without figures, or with nothing to pay, holds")
  void a_yes_without_figures_holds() {
    assertThat(judge(figures(null, "1.00"), ACME.responses(Verdict.YES), 7))
        .isInstanceOf(Held.class);
    assertThat(judge(figures("A", "0.00"), ACME.responses(Verdict.YES), 7))
        .isInstanceOf(Held.class);
    assertThat(judge(figures("A", "-1.00"), ACME.responses(Verdict.YES), 7))
        .isInstanceOf(Held.class);
    assertThat(judge(figures("A", "1.00"), ACME.responses(Verdict.YES), 7))
        .isInstanceOf(Cleared.class);
  }

  @Test
  @DisplayName("W4: what is to pay in another currency than the account's clears as well")
  void to_pay_in_another_currency() {
    LedgerClearance.Answer whole = ACME.ledger(Verdict.YES, 7);
    LedgerClearance.Answer euros =
        new LedgerClearance.Answer(
            "A-1",
            ACME.episode().id(),
            Verdict.YES,
            "",
            LedgerReason.COLLECTIBLE,
            7,
            "A",
            null,
            whole.contacts(),
            whole.invoices(),
            Money.zero("USD"),
            List.of(Money.of("70.00", "EUR")),
            null,
            null);

    assertThat(judge(euros, ACME.responses(Verdict.YES), 7)).isInstanceOf(Cleared.class);
  }

  @Test
  void a_refusal_says_why() {
    assertThat(judge(ACME.ledger(Verdict.NO, 7), ACME.responses(Verdict.YES), 7))
        .isEqualTo(new Refused("as it is"));
  }

  @ParameterizedTest
  @CsvSource({
    "YES,YES,2026-05-01,Cleared", "YES,NO,2026-05-01,Cleared", "YES,UNKNOWN,2026-05-01,Held",
    "YES,YES,,Held", "NO,YES,,Refused", "UNKNOWN,NO,,Held"
  })
  @DisplayName("E2, A3: an answer lets a warning go; it needs the day, and a process that stands")
  void a_warning(Verdict ledger, Verdict responses, LocalDate suspendsOn, String outcome) {
    Message warning = warning();
    String letter = warning.id().toString();
    var answers =
        new ClearanceAnswers(
            List.of(warning.asked(), MESSAGE.asked()),
            RemoteAnswer.answer(
                List.of(ACME.ledger(ledger, 7, letter, suspendsOn), ACME.ledger(Verdict.YES, 7))),
            RemoteAnswer.answer(List.of(ACME.responses(responses))));

    Clearance clearance = Clearance.of(warning, 7, answers);

    assertThat(clearance.getClass().getSimpleName()).isEqualTo(outcome);
  }

  @Test
  @DisplayName("E2: what was said of the sequence's message says nothing of the warning")
  void the_answer_for_a_message_is_none_for_a_warning() {
    var answers =
        new ClearanceAnswers(
            List.of(warning().asked(), MESSAGE.asked()),
            RemoteAnswer.answer(List.of(ACME.ledger(Verdict.YES, 7))),
            RemoteAnswer.answer(List.of(ACME.responses(Verdict.YES))));

    assertThat(Clearance.of(warning(), 7, answers)).isInstanceOf(Held.class);
  }

  private static Message warning() {
    return new Message(
        MESSAGE.id(),
        MessageKind.SUSPENSION_WARNING,
        "A-1",
        null,
        ACME.episode().id(),
        "suspension-warning",
        null,
        null,
        SenderRole.CSM,
        "t",
        "csm",
        1,
        "");
  }

  private static LedgerClearance.Answer figures(String name, String collectible) {
    LedgerClearance.Answer whole = ACME.ledger(Verdict.YES, 7);
    return new LedgerClearance.Answer(
        "A-1",
        ACME.episode().id(),
        Verdict.YES,
        "",
        LedgerReason.COLLECTIBLE,
        7,
        name,
        null,
        whole.contacts(),
        whole.invoices(),
        Money.of(collectible, "USD"),
        null,
        null,
        null);
  }

  private static Clearance judge(
      LedgerClearance.Answer ledger, ResponseClearance.Answer response, long known) {
    return Clearance.of(
        MESSAGE,
        known,
        answers(RemoteAnswer.answer(List.of(ledger)), RemoteAnswer.answer(List.of(response))));
  }

  private static Clearance of(
      RemoteAnswer<LedgerClearance.Answer> ledger,
      RemoteAnswer<ResponseClearance.Answer> responses) {
    return Clearance.of(MESSAGE, 7, answers(ledger, responses));
  }

  private static ClearanceAnswers answers(
      RemoteAnswer<LedgerClearance.Answer> ledger,
      RemoteAnswer<ResponseClearance.Answer> responses) {
    return new ClearanceAnswers(List.of(new Item("A-1", ACME.episode().id())), ledger, responses);
  }
}
