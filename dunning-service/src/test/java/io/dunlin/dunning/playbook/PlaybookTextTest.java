package io.dunlin.dunning.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import io.dunlin.kit.input.FieldError;
import org.junit.jupiter.api.Test;

class PlaybookTextTest {

  private static final StepText MAIL =
      new StepText("m", 5, StepKind.EMAIL, SenderRole.CSM, null, "known", "Mail", "Look");

  @Test
  void a_whole_playbook_has_no_faults() {
    assertThat(faults(MAIL)).isEmpty();
  }

  @Test
  void all_faults_are_told_at_once_and_where_they_are() {
    StepText twin = new StepText("m", 0, StepKind.EMAIL, null, null, "unknown", "Mail", "Look");
    StepText call = new StepText("c", 7, StepKind.CALL_TASK, null, "nobody", null, "Call", " ");

    assertThat(faults(MAIL, twin, call))
        .extracting(FieldError::pointer)
        .containsExactly(
            "/steps/1/id",
            "/steps/1/day",
            "/steps/1/sender",
            "/steps/1/template",
            "/steps/2/description",
            "/steps/2/assignee");
  }

  @Test
  void an_empty_playbook_needs_everything() {
    assertThat(
            new PlaybookText(null, null, null, null, null, null).faults(_ -> true, _ -> true).all())
        .extracting(FieldError::pointer)
        .containsExactly("/name", "/title", "/owner", "/segments", "/steps");
  }

  private static List<FieldError> faults(StepText... steps) {
    return new PlaybookText("p", "P", "csm", List.of("CORE"), List.of(steps), null)
        .faults("known"::equals, "csm"::equals)
        .all();
  }
}
