package io.dunlin.dunning.clearance;

import static io.dunlin.dunning.clearance.ClearancePolicy.ANSWERS_ARE_CURRENT;
import static io.dunlin.dunning.clearance.ClearancePolicy.EPISODE_IS_OVER;
import static io.dunlin.dunning.clearance.ClearancePolicy.FIGURES_ARE_MISSING;
import static io.dunlin.dunning.clearance.ClearancePolicy.LEDGER_DOES_NOT_KNOW;
import static io.dunlin.dunning.clearance.ClearancePolicy.LEDGER_SAYS_NO;
import static io.dunlin.dunning.clearance.ClearancePolicy.MAIN_POC_ANSWERED;
import static io.dunlin.dunning.clearance.ClearancePolicy.NOTHING_TO_PAY;
import static io.dunlin.dunning.clearance.ClearancePolicy.RESPONSES_ARE_NOT_KNOWN;
import static io.dunlin.dunning.clearance.ClearancePolicy.RESPONSES_SAY_NO;
import static io.dunlin.dunning.clearance.ClearancePolicy.WARNING_DOES_NOT_STAND;
import static io.dunlin.dunning.clearance.ClearancePolicy.WARNING_NAMES_NO_DAY;
import static io.dunlin.events.clearance.Verdict.NO;
import static io.dunlin.events.clearance.Verdict.UNKNOWN;
import static io.dunlin.events.clearance.Verdict.YES;
import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import io.dunlin.dunning.Customer;
import io.dunlin.dunning.message.Message;
import io.dunlin.dunning.playbook.SenderRole;
import io.dunlin.events.DunningEvent.MessageKind;
import io.dunlin.events.Identifiers;
import io.dunlin.events.Money;
import io.dunlin.events.clearance.LedgerClearance;
import io.dunlin.events.clearance.LedgerReason;
import io.dunlin.events.clearance.ResponseClearance;
import io.dunlin.events.clearance.ResponseReason;
import io.dunlin.events.clearance.Verdict;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ClearancePolicyTest {

  private static final Customer ACME = Customer.of("A-1", "CORE", LocalDate.of(2026, 3, 1));
  private static final MessageKind REMINDER = MessageKind.COLLECTION;
  private static final MessageKind WARNING = MessageKind.SUSPENSION_WARNING;
  private static final LocalDate DAY = LocalDate.of(2026, 5, 1);

  @Test
  @DisplayName("A3: the policies stand in their order, and refusals before what holds")
  void order() {
    assertThat(ClearancePolicy.values())
        .containsExactly(
            ANSWERS_ARE_CURRENT,
            MAIN_POC_ANSWERED,
            EPISODE_IS_OVER,
            WARNING_DOES_NOT_STAND,
            LEDGER_SAYS_NO,
            LEDGER_DOES_NOT_KNOW,
            RESPONSES_SAY_NO,
            RESPONSES_ARE_NOT_KNOWN,
            WARNING_NAMES_NO_DAY,
            NOTHING_TO_PAY,
            FIGURES_ARE_MISSING);
  }

  @ParameterizedTest
  @CsvSource({"6, 0, Held", "7, 0, -", "8, 0, -", "7, -1, Held"})
  @DisplayName("A3: an answer from before what is known here holds, and one from no version")
  void answers_are_current(long standing, long responses, String result) {
    ClearanceFacts facts =
        facts(
            REMINDER,
            ACME.ledger(YES, standing),
            new ResponseClearance.Answer(
                "A-1", "e", YES, "", ResponseReason.NO_RESPONSE, responses));

    assertThat(decided(ANSWERS_ARE_CURRENT, facts)).isEqualTo(result);
  }

  @ParameterizedTest
  @CsvSource({
    "COLLECTION,         NO,      POC_RESPONDED, Refused, Held",
    "COLLECTION,         NO,      UNKNOWN,       -,       Held",
    "COLLECTION,         NO,      NO_RESPONSE,   -,       Held",
    "COLLECTION,         YES,     NO_RESPONSE,   -,       -",
    "COLLECTION,         UNKNOWN, POC_RESPONDED, -,       -",
    "SUSPENSION_WARNING, NO,      POC_RESPONDED, -,       -",
    "SUSPENSION_WARNING, NO,      UNKNOWN,       -,       Held"
  })
  @DisplayName("A3: an answer of the main POC refuses a reminder, not a warning; else a no holds")
  void responses(
      MessageKind kind, Verdict verdict, ResponseReason code, String answered, String saysNo) {
    ClearanceFacts facts = facts(kind, ACME.ledger(YES, 7), ACME.responses(verdict, code));

    assertThat(decided(MAIN_POC_ANSWERED, facts)).isEqualTo(answered);
    assertThat(decided(RESPONSES_SAY_NO, facts)).isEqualTo(saysNo);
  }

  @ParameterizedTest
  @CsvSource({
    "COLLECTION,         NO,  EPISODE_OVER,              Refused, -",
    "COLLECTION,         YES, EPISODE_OVER,              -,       -",
    "COLLECTION,         NO,  NOTHING_COLLECTIBLE,       -,       -",
    "COLLECTION,         NO,  COVERED_BY_UNAPPLIED_CASH, -,       -",
    "COLLECTION,         NO,  WARNING_OVER,              -,       -",
    "COLLECTION,         NO,  UNKNOWN,                   -,       -",
    "SUSPENSION_WARNING, NO,  WARNING_OVER,              -,       Refused",
    "SUSPENSION_WARNING, NO,  SUSPENSION_HELD,           -,       Refused",
    "SUSPENSION_WARNING, NO,  NOTHING_COLLECTIBLE,       -,       Refused",
    "SUSPENSION_WARNING, NO,  COVERED_BY_UNAPPLIED_CASH, -,       Refused",
    "SUSPENSION_WARNING, NO,  UNKNOWN,                   -,       -",
    "SUSPENSION_WARNING, YES, WARNING_OVER,              -,       -"
  })
  @DisplayName("A3, E2: only a no whose code says that it is over refuses for ever")
  void it_is_over(
      MessageKind kind, Verdict verdict, LedgerReason code, String episode, String warning) {
    ClearanceFacts facts = facts(kind, ledger(verdict, code), ACME.responses(YES));

    assertThat(decided(EPISODE_IS_OVER, facts)).isEqualTo(episode);
    assertThat(decided(WARNING_DOES_NOT_STAND, facts)).isEqualTo(warning);
  }

  @ParameterizedTest
  @EnumSource(LedgerReason.class)
  @DisplayName("W4: any other no of account-service holds")
  void ledger_says_no(LedgerReason code) {
    assertThat(decided(LEDGER_SAYS_NO, facts(REMINDER, ledger(NO, code), ACME.responses(YES))))
        .isEqualTo("Held");
    assertThat(decided(LEDGER_SAYS_NO, facts(REMINDER, ledger(YES, code), ACME.responses(YES))))
        .isEqualTo("-");
  }

  @ParameterizedTest
  @CsvSource({"YES, -", "NO, -", "UNKNOWN, Held"})
  @DisplayName("A3: a service that does not know holds")
  void not_known(Verdict verdict, String result) {
    assertThat(
            decided(
                LEDGER_DOES_NOT_KNOW,
                facts(REMINDER, ACME.ledger(verdict, 7), ACME.responses(UNKNOWN))))
        .isEqualTo(result);
    assertThat(
            decided(
                RESPONSES_ARE_NOT_KNOWN,
                facts(REMINDER, ACME.ledger(UNKNOWN, 7), ACME.responses(verdict))))
        .isEqualTo(result);
  }

  @ParameterizedTest
  @CsvSource({
    "SUSPENSION_WARNING, 2026-05-01, -",
    "SUSPENSION_WARNING, ,           Held",
    "COLLECTION,         ,           -"
  })
  @DisplayName("E2: a warning needs the day of suspension")
  void a_warning_names_a_day(MessageKind kind, @Nullable LocalDate day, String result) {
    ClearanceFacts facts = facts(kind, ACME.ledger(YES, 7, null, day), ACME.responses(YES));

    assertThat(decided(WARNING_NAMES_NO_DAY, facts)).isEqualTo(result);
  }

  @ParameterizedTest
  @CsvSource({"0.00, Held, -", "-1.00, Held, -", "1.00, -, -", ", -, Held"})
  @DisplayName("W4: nobody is asked for nothing, and no letter is written without figures")
  void figures(@Nullable String collectible, String nothing, String missing) {
    LedgerClearance.Answer whole = ACME.ledger(YES, 7);
    LedgerClearance.Answer answer =
        new LedgerClearance.Answer(
            whole.account(),
            whole.episode(),
            YES,
            "",
            LedgerReason.COLLECTIBLE,
            7,
            whole.name(),
            null,
            whole.contacts(),
            whole.invoices(),
            collectible == null ? null : Money.of(collectible, "USD"),
            null,
            null,
            null);
    ClearanceFacts facts = facts(REMINDER, answer, ACME.responses(YES));

    assertThat(decided(NOTHING_TO_PAY, facts)).isEqualTo(nothing);
    assertThat(decided(FIGURES_ARE_MISSING, facts)).isEqualTo(missing);
  }

  @ParameterizedTest
  @EnumSource(ClearancePolicy.class)
  @DisplayName("A3: two plain yeses meet no objection")
  void two_yeses(ClearancePolicy policy) {
    assertThat(decided(policy, facts(REMINDER, ACME.ledger(YES, 7), ACME.responses(YES))))
        .isEqualTo("-");
    assertThat(decided(policy, facts(WARNING, ACME.ledger(YES, 7, "l", DAY), ACME.responses(YES))))
        .isEqualTo("-");
  }

  private static LedgerClearance.Answer ledger(Verdict verdict, LedgerReason code) {
    return ACME.ledger(verdict, code, 7, null, null);
  }

  private static ClearanceFacts facts(
      MessageKind kind, LedgerClearance.Answer ledger, ResponseClearance.Answer response) {
    Message message =
        new Message(
            Identifiers.next(),
            kind,
            "A-1",
            null,
            ACME.episode().id(),
            "step",
            5,
            null,
            SenderRole.CSM,
            "template",
            "csm",
            1,
            "");
    return new ClearanceFacts(message, 7, ledger, response);
  }

  private static String decided(ClearancePolicy policy, ClearanceFacts facts) {
    return policy.decide(facts).map(decision -> decision.getClass().getSimpleName()).orElse("-");
  }
}
