package io.dunlin.dunning.playbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import module java.base;

import io.dunlin.dunning.playbook.PlaybookFile.Content;
import io.dunlin.kit.input.FieldError;
import io.dunlin.kit.problem.Problem;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaybookFileTest {

  private final PlaybookFile file = new PlaybookFile();

  @Test
  @DisplayName("A1: a file that is wrong in five places is refused once, with five lines")
  void all_errors_are_told_with_their_lines() {
    Content content =
        file.read(
            """
            name: partners
            title: Partners
            owner: nobody
            segments: [PARTNER, PARTNER]
            steps:
              - id: first
                day: 0
                kind: EMAIL
                sender: CSM
                template: unknown
                title: First
                description: Look
              - id: second
                day: 3
                kind: CALL_TASK
                title: Second
                description: Look
            """);
    List<FieldError> faults = content.text().faults(_ -> false, role -> role.equals("csm")).all();

    assertThat(content.located(Problem.invalid(faults)).body().errors())
        .extracting(error -> error.pointer() + " " + error.detail().split(":")[0])
        .containsExactly(
            "/owner Line 3",
            "/segments/1 Line 4",
            "/steps/0/day Line 7",
            "/steps/0/template Line 10",
            "/steps/1/assignee Line 13");
  }

  @ParameterizedTest
  @CsvSource({
    "'name: x\ntitle: [', ''",
    "'name: x\nname: y', ''",
    "'name: x\nsegmnets: [A]', /segmnets",
    "'name: x\nsteps:\n  - id: a\n    day: soon', /steps/0/day",
    "'- a', ''",
    "'null', ''",
    "'~', ''",
    "'---', ''",
    "'a', ''",
    "'name: !!javax.script.ScriptEngineManager [x]', /name",
    "'name: &a [*a]', /name",
    "'', ''"
  })
  void what_cannot_be_read_is_refused_and_says_where(String yaml, String pointer) {
    Problem refused = catchThrowableOfType(Problem.class, () -> file.read(yaml));

    assertThat(refused.status()).isEqualTo(400);
    assertThat(
            refused.body().errors().isEmpty() ? "" : refused.body().errors().getFirst().pointer())
        .isEqualTo(pointer);
    if (!pointer.isEmpty()) {
      long line = yaml.lines().count();
      assertThat(refused.body().errors().getFirst().detail()).startsWith("Line " + line + ": ");
    }
  }

  @Test
  void the_shipped_playbooks_are_such_files() throws Exception {
    for (String name : List.of("invoice-collection-core", "invoice-collection-digital")) {
      try (InputStream in = getClass().getResourceAsStream("/playbooks/" + name + ".yaml")) {
        String yaml = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);

        assertThat(file.read(yaml).text().faults(_ -> true, _ -> true).all()).isEmpty();
      }
    }
  }
}
