package io.dunlin.account.customer.task;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import io.dunlin.events.DispositionEvent.WorkItemKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class OpenTaskTest {

  @ParameterizedTest
  @EnumSource(
      names = {
        "CALLBACK",
        "FOLLOW_UP",
        "REPLY_TO_READ",
        "RENEWAL_REVIEW",
        "SUSPENSION_WARNING",
        "UNKNOWN"
      })
  @DisplayName("D3: what the CSM has begun with the customer is pending")
  void begun_with_the_customer(WorkItemKind kind) {
    assertThat(task(kind, "csm").isPendingOfTheCsm()).isTrue();
    assertThat(task(kind, "agent").isPendingOfTheCsm()).isFalse();
    assertThat(task(kind, "ar").isPendingOfTheCsm()).isFalse();
  }

  @ParameterizedTest
  @EnumSource(names = {"REMINDER", "CALL", "DECISION"})
  @DisplayName("D3: the steps of a sequence are not pending; it goes on by itself")
  void steps(WorkItemKind kind) {
    assertThat(task(kind, "csm").isPendingOfTheCsm()).isFalse();
  }

  @ParameterizedTest
  @EnumSource(names = {"HAND_OVER_MEETING", "HAND_OVER_CHECKLIST"})
  @DisplayName("D3: what a transfer itself asks for does not make it manual")
  void hand_over(WorkItemKind kind) {
    assertThat(task(kind, "csm").isPendingOfTheCsm()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"manager, true", "controller, true", "cfo, true", "csm, false", "ar, false"})
  @DisplayName("D4: what lies with a manager, the Controller or the CFO is an open escalation")
  void escalations(String role, boolean escalated) {
    assertThat(task(WorkItemKind.DECISION, role).isEscalated()).isEqualTo(escalated);
  }

  @Test
  void pending_ones_are_counted() {
    assertThat(
            OpenTask.pendingOfTheCsm(
                List.of(
                    task(WorkItemKind.CALLBACK, "csm"),
                    task(WorkItemKind.FOLLOW_UP, "csm"),
                    task(WorkItemKind.REMINDER, "csm"),
                    task(WorkItemKind.CALLBACK, "agent"))))
        .isEqualTo(2);
  }

  private static OpenTask task(WorkItemKind kind, String role) {
    return new OpenTask("t", "A", kind, role, "Call back", Instant.EPOCH, Instant.EPOCH);
  }
}
