package io.dunlin.standalone.finance;

import module java.base;

import io.dunlin.standalone.finance.Answer.Verdict;
import io.dunlin.standalone.problem.CommandError;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the lines of a stream's answer: one per message, in their order, and then a summary. */
final class AnswerLines {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Iterator<FinanceMessage> sent;
  private final int all;
  private final Consumer<Answer> taker;
  private int answered;
  private boolean summed;

  AnswerLines(List<FinanceMessage> sent, Consumer<Answer> taker) {
    this.sent = sent.iterator();
    this.all = sent.size();
    this.taker = taker;
  }

  void take(String line) {
    JsonNode json = JSON.readTree(line);
    if (json.has("verdict")) {
      answered++;
      taker.accept(answer(sent.next(), json));
    } else {
      summed = true;
    }
  }

  /** Without the summary at its end the rest of a stream was not accepted. */
  void end() {
    if (!summed || answered < all) {
      throw new CommandError(
          "The stream broke off after %d of %d events. Start the import again: what was accepted is then a duplicate."
              .formatted(answered, all));
    }
  }

  private static Answer answer(FinanceMessage message, JsonNode json) {
    Verdict verdict = Verdict.valueOf(json.path("verdict").asString().toUpperCase(Locale.ROOT));
    return new Answer(message, verdict, reasons(json.path("problem")));
  }

  private static List<String> reasons(JsonNode problem) {
    List<String> reasons = new ArrayList<>();
    problem
        .path("errors")
        .forEach(
            e -> reasons.add(e.path("pointer").asString() + " " + e.path("detail").asString()));
    String detail = problem.path("detail").asString(problem.path("title").asString(""));
    if (!detail.isEmpty()) {
      reasons.addFirst(detail);
    }
    return reasons;
  }
}
