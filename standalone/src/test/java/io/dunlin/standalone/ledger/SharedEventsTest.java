package io.dunlin.standalone.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import io.dunlin.standalone.finance.Answer;
import io.dunlin.standalone.finance.Answer.Verdict;
import io.dunlin.standalone.finance.FinanceEventPoster;
import io.dunlin.standalone.finance.FinanceMessage;
import org.junit.jupiter.api.Test;

class SharedEventsTest {

  private final Set<String> accounts = new HashSet<>();
  private final List<Answer> answers = new ArrayList<>();

  /** As the ledger does: refuses a bad account, and an invoice of an account it does not know. */
  private final FinanceEventPoster ledger =
      (messages, taker) -> messages.forEach(m -> taker.accept(new Answer(m, take(m), List.of())));

  @Test
  void a_customer_whose_first_row_is_bad_is_taken_from_the_next() {
    FinanceMessage bad = account("bad", 2);
    FinanceMessage good = account("good", 4);
    List<FinanceMessage> messages = List.of(bad, invoice("I1", 2), invoice("I2", 4));

    new SharedEvents(ledger, Map.of(bad.id(), List.of(account("bad", 3), good)))
        .post(messages, answers::add);

    assertThat(answers)
        .extracting(answer -> answer.message().id(), a -> a.message().row(), Answer::verdict)
        .containsExactlyInAnyOrder(
            tuple("account-A", 2L, Verdict.REJECTED),
            tuple("I1", 2L, Verdict.REJECTED),
            tuple("account-A", 3L, Verdict.REJECTED),
            tuple("account-A", 4L, Verdict.ACCEPTED),
            tuple("I2", 4L, Verdict.ACCEPTED));
  }

  @Test
  void with_no_good_row_everything_is_answered_once() {
    FinanceMessage bad = account("bad", 2);

    new SharedEvents(ledger, Map.of()).post(List.of(bad, invoice("I1", 3)), answers::add);

    assertThat(answers).hasSize(2).allMatch(answer -> answer.verdict() == Verdict.REJECTED);
  }

  private Verdict take(FinanceMessage message) {
    if (message.id().startsWith("account")) {
      boolean good = message.data().containsValue("good");
      return good && accounts.add(message.account()) ? Verdict.ACCEPTED : Verdict.REJECTED;
    }
    return accounts.contains(message.account()) ? Verdict.ACCEPTED : Verdict.REJECTED;
  }

  private static FinanceMessage account(String name, long row) {
    return message("account-A", row, Map.of("name", name));
  }

  private static FinanceMessage invoice(String id, long row) {
    return message(id, row, Map.of("invoice", id));
  }

  private static FinanceMessage message(String id, long row, Map<String, Object> data) {
    return new FinanceMessage("/s", id, "t", "A", LocalDate.of(2026, 1, 1), row, data);
  }

  private static org.assertj.core.groups.Tuple tuple(Object... values) {
    return org.assertj.core.groups.Tuple.tuple(values);
  }
}
