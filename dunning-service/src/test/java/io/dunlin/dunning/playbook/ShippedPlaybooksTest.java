package io.dunlin.dunning.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.dataformat.yaml.YAMLMapper;

class ShippedPlaybooksTest {

  @Test
  @DisplayName("A1: the Core playbook mixes e-mails with tasks for the CSM and the collector")
  void the_core_playbook_is_the_table() throws Exception {
    assertThat(lines("invoice-collection-core"))
        .containsExactly(
            "5 CALL_TASK agent",
            "10 REMINDER_TASK csm",
            "12 EMAIL CSM",
            "15 CALL_TASK agent",
            "20 REMINDER_TASK csm",
            "22 EMAIL CSM",
            "31 EMAIL CSM",
            "45 REMINDER_TASK csm",
            "60 EMAIL CONTROLLER",
            "75 CALL_TASK agent",
            "90 EMAIL CFO",
            "100 DECISION_TASK manager");
  }

  @Test
  @DisplayName("A1: the Digital playbook is e-mails only, until the manager has to decide")
  void the_digital_playbook_is_the_table() throws Exception {
    assertThat(lines("invoice-collection-digital"))
        .containsExactly(
            "5 EMAIL AR_TEAM",
            "10 EMAIL AR_TEAM",
            "15 EMAIL AR_TEAM",
            "22 EMAIL AR_TEAM",
            "31 EMAIL AR_TEAM",
            "45 EMAIL AR_TEAM",
            "60 EMAIL CONTROLLER",
            "75 EMAIL AR_TEAM",
            "90 EMAIL CFO",
            "100 DECISION_TASK manager");
  }

  @Test
  @DisplayName("A5: every step says what to look for")
  void every_step_has_a_description() throws Exception {
    for (String name : List.of("invoice-collection-core", "invoice-collection-digital")) {
      assertThat(steps(name)).allSatisfy(step -> assertThat(step.description()).isNotBlank());
    }
  }

  private static List<String> lines(String name) throws Exception {
    return steps(name).stream()
        .map(s -> s.day() + " " + s.kind() + " " + (s.sender() == null ? s.assignee() : s.sender()))
        .toList();
  }

  private static List<StepText> steps(String name) throws Exception {
    try (InputStream in =
        ShippedPlaybooksTest.class.getResourceAsStream("/playbooks/" + name + ".yaml")) {
      return YAMLMapper.builder().build().readValue(in, PlaybookText.class).steps();
    }
  }
}
