package io.dunlin.account.receivables.intake;

import module java.base;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.dunlin.events.EventJson;
import io.dunlin.kit.problem.ProblemBody;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The lines that answer a stream of events. */
@Component
class StreamAnswers {

  /** The answer to one line. */
  @JsonPropertyOrder({"line", "id", "verdict", "problem"})
  record Result(long line, @Nullable String id, String verdict, @Nullable ProblemBody problem) {}

  /** The last line; without it the rest was not accepted and can be sent again. */
  record Summary(VerdictCounts summary) {}

  record Answered(long line, Verdict verdict) {}

  /** Writes the answers of one stream and counts them on the way. */
  static final class Totals {

    private VerdictCounts counts = VerdictCounts.NONE;

    byte[] add(List<Answered> answers) {
      counts = counts.plus(answers.stream().map(Answered::verdict).toList());
      return lines(answers.stream().map(StreamAnswers::result).toList());
    }

    byte[] summary() {
      return lines(List.of(new Summary(counts)));
    }

    private static byte[] lines(List<?> values) {
      ByteArrayOutputStream lines = new ByteArrayOutputStream();
      for (Object value : values) {
        lines.writeBytes(EventJson.MAPPER.writeValueAsBytes(value));
        lines.write('\n');
      }
      return lines.toByteArray();
    }
  }

  private static Result result(Answered answered) {
    Verdict verdict = answered.verdict();
    return new Result(answered.line(), verdict.id(), verdict.name(), Problems.of(verdict));
  }
}
