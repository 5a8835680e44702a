package io.dunlin.dunning.message;

import io.dunlin.events.clearance.ClearanceRequest;
import io.dunlin.events.clearance.LedgerClearance;
import io.dunlin.events.clearance.ResponseClearance;
import io.dunlin.events.clearance.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What two services' answers mean for one message. Only two plain yeses let it go; whatever is
 * missing, late, half or contradicts what is known holds it: late is better than wrong.
 */
sealed interface Clearance {

  /** It may go, rendered from these figures; both versions are kept with it. */
  record Cleared(LedgerClearance.Answer figures, long responses) implements Clearance {}

  /** Not now. */
  record Held(String reason) implements Clearance {}

  /** Not any more. */
  record Refused(String reason) implements Clearance {}

  /** The answers to one question for a whole chunk of messages. */
  record Answers(
      List<ClearanceRequest.Item> asked,
      RemoteAnswer<LedgerClearance.Answer> ledger,
      RemoteAnswer<ResponseClearance.Answer> responses) {}

  static Clearance of(Message message, long knownStanding, Answers answers) {
    Found<LedgerClearance.Answer> ledger = ledgerAnswer(message, answers);
    Found<ResponseClearance.Answer> response = responseAnswer(message, answers);
    return firstOf(ledger.fault(), response.fault())
        .<Clearance>map(Held::new)
        .orElseGet(() -> judge(message, ledger.answer(), response.answer(), knownStanding));
  }

  private static Clearance judge(
      Message message,
      LedgerClearance.@Nullable Answer ledger,
      ResponseClearance.@Nullable Answer response,
      long knownStanding) {
    if (ledger == null || response == null) {
      return new Held("no answer");
    }
    if (ledger.version() < knownStanding) {
      return new Held(
          "account-service answered from standing %d, but %d is known here"
              .formatted(ledger.version(), knownStanding));
    }
    if (response.version() < 0) {
      return new Held("disposition-service answered from no version");
    }
    if (response.verdict() == Verdict.NO && !message.isWarning()) {
      return new Refused(response.reason());
    }
    if (ledger.verdict() == Verdict.NO) {
      return !message.isWarning() && passes(ledger.reason())
          ? new Held(ledger.reason())
          : new Refused(ledger.reason());
    }
    if (ledger.verdict() != Verdict.YES) {
      return new Held("account-service does not know: " + ledger.reason());
    }
    if (response.verdict() == Verdict.UNKNOWN) {
      return new Held("disposition-service does not know: " + response.reason());
    }
    if (message.isWarning() && ledger.suspendsOn() == null) {
      return new Held("account-service's yes names no day of suspension");
    }
    return complete(ledger)
        ? new Cleared(ledger, response.version())
        : new Held(incomplete(ledger));
  }

  /** A dispute is resolved one day (W4); the sequence is on hold until then, not opted out. */
  private static boolean passes(String reason) {
    String upper = reason.toUpperCase(Locale.ROOT);
    return upper.contains("DISPUT") || upper.contains("COLLECTIBLE");
  }

  private static boolean complete(LedgerClearance.Answer answer) {
    return answer.name() != null
        && answer.contacts() != null
        && answer.invoices() != null
        && !answer.invoices().isEmpty()
        && answer.invoices().stream().allMatch(invoice -> invoice.balance().isPositive())
        && answer.collectible() != null
        && !answer.sums().isEmpty();
  }

  private static String incomplete(LedgerClearance.Answer answer) {
    return answer.collectible() != null && answer.sums().isEmpty()
        ? "nothing is collectible (W4)"
        : "account-service's yes lacks figures";
  }

  private static Found<LedgerClearance.Answer> ledgerAnswer(Message message, Answers answers) {
    return Found.in(
        answers.ledger(),
        "account-service",
        answers.asked(),
        message.asked(),
        LedgerClearance.Answer::asked,
        LedgerClearance.Answer::verdict);
  }

  private static Found<ResponseClearance.Answer> responseAnswer(Message message, Answers answers) {
    return Found.in(
        answers.responses(),
        "disposition-service",
        withoutLetters(answers.asked()),
        message.asked().withoutLetter(),
        answer -> new ClearanceRequest.Item(answer.account(), answer.episode()),
        ResponseClearance.Answer::verdict);
  }

  /** disposition-service is asked about accounts and episodes only. */
  static List<ClearanceRequest.Item> withoutLetters(List<ClearanceRequest.Item> items) {
    return items.stream().map(ClearanceRequest.Item::withoutLetter).distinct().toList();
  }

  private static Optional<String> firstOf(@Nullable String one, @Nullable String other) {
    return Optional.ofNullable(one).or(() -> Optional.ofNullable(other));
  }

  /** The one answer to a question, or what is wrong with the answers. */
  record Found<A>(@Nullable A answer, @Nullable String fault) {

    static <A> Found<A> in(
        RemoteAnswer<A> heard,
        String service,
        List<ClearanceRequest.Item> asked,
        ClearanceRequest.Item wanted,
        Function<A, ClearanceRequest.Item> item,
        Function<A, @Nullable Verdict> verdict) {
      List<A> answers = heard.answers();
      if (answers == null) {
        return fault("%s did not answer: %s".formatted(service, heard.silence()));
      }
      if (!answers.stream().map(item).allMatch(asked::contains)) {
        return fault(service + " answered what it was not asked");
      }
      List<A> found = answers.stream().filter(a -> item.apply(a).equals(wanted)).toList();
      if (found.size() != 1 || verdict.apply(found.getFirst()) == null) {
        return fault(service + " gave half an answer");
      }
      return new Found<>(found.getFirst(), null);
    }

    private static <A> Found<A> fault(String fault) {
      return new Found<>(null, fault);
    }
  }
}
