package io.dunlin.standalone.ledger;

import module java.base;

import io.dunlin.standalone.finance.Answer;
import io.dunlin.standalone.finance.Answer.Verdict;
import io.dunlin.standalone.finance.FinanceEventPoster;
import io.dunlin.standalone.finance.FinanceMessage;
import org.jspecify.annotations.Nullable;

/**
 * Posts events of which some are shared by rows, such as the account of many invoices. When the
 * first row's version is rejected the next row's is tried, with what was rejected for want of it:
 * one bad row does not keep the customer's other rows out.
 */
final class SharedEvents implements FinanceEventPoster {

  private final FinanceEventPoster posting;
  private final Map<String, List<FinanceMessage>> others;

  SharedEvents(FinanceEventPoster posting, Map<String, List<FinanceMessage>> others) {
    this.posting = posting;
    this.others = new HashMap<>();
    others.forEach((id, messages) -> this.others.put(id, new ArrayList<>(messages)));
  }

  @Override
  public void post(List<FinanceMessage> messages, Consumer<Answer> taker) {
    List<Answer> rejected = new ArrayList<>();
    posting.post(
        messages,
        answer -> {
          if (answer.verdict() == Verdict.REJECTED) {
            rejected.add(answer);
          } else {
            taker.accept(answer);
          }
        });
    List<FinanceMessage> again = again(rejected);
    Set<FinanceMessage> posted = new HashSet<>(again);
    rejected.stream().filter(answer -> !posted.contains(answer.message())).forEach(taker);
    if (!again.isEmpty()) {
      post(again, taker);
    }
  }

  /** The next version of each shared event, before what other rows of its account wait with. */
  private List<FinanceMessage> again(List<Answer> rejected) {
    List<FinanceMessage> again = new ArrayList<>();
    Map<String, Long> badRows = new HashMap<>();
    for (Answer answer : rejected) {
      FinanceMessage message = answer.message();
      List<FinanceMessage> left = others.getOrDefault(message.id(), List.of());
      if (!left.isEmpty()) {
        again.add(left.removeFirst());
        badRows.put(message.account(), message.row());
      }
    }
    rejected.stream()
        .map(Answer::message)
        .filter(message -> waitsFor(badRows.get(message.account()), message))
        .filter(message -> !others.containsKey(message.id()))
        .forEach(again::add);
    return again;
  }

  private static boolean waitsFor(@Nullable Long badRow, FinanceMessage message) {
    return badRow != null && badRow != message.row();
  }
}
