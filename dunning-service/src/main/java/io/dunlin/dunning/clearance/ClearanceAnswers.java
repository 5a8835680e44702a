package io.dunlin.dunning.clearance;

import module java.base;

import io.dunlin.dunning.message.Message;
import io.dunlin.events.clearance.ClearanceRequest.Item;
import io.dunlin.events.clearance.LedgerClearance;
import io.dunlin.events.clearance.ResponseClearance;

/** The answers of both services to one question about a whole chunk of messages. */
public record ClearanceAnswers(
    List<Item> asked,
    RemoteAnswer<LedgerClearance.Answer> ledger,
    RemoteAnswer<ResponseClearance.Answer> responses) {

  /** The answers about one message, or the reason why there are none. */
  sealed interface Understood permits ClearanceFacts, Unanswered {}

  /** A service gave no answer to the question about a message, or more than one. */
  record Unanswered(String reason) implements Understood {}

  /** disposition-service is asked about accounts and episodes only. */
  static List<Item> withoutLetters(List<Item> items) {
    return items.stream().map(Item::withoutLetter).distinct().toList();
  }

  Understood about(Message message, long knownStanding) {
    var fromLedger =
        ledger.to(
            message.asked(),
            asked,
            LedgerClearance.Answer::asked,
            LedgerClearance.Answer::verdict,
            "account-service");
    var fromResponses =
        responses.to(
            message.asked().withoutLetter(),
            withoutLetters(asked),
            answer -> new Item(answer.account(), answer.episode()),
            ResponseClearance.Answer::verdict,
            "disposition-service");
    if (fromLedger.answer() == null) {
      return new Unanswered(fromLedger.fault());
    }
    return fromResponses.answer() == null
        ? new Unanswered(fromResponses.fault())
        : new ClearanceFacts(message, knownStanding, fromLedger.answer(), fromResponses.answer());
  }
}
