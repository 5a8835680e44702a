package io.dunlin.disposition.sequencetask;

import static io.dunlin.disposition.Customers.stopped;
import static io.dunlin.disposition.Customers.task;
import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import io.dunlin.events.DunningEvent;
import io.dunlin.events.DunningEvent.SequenceResumed;
import io.dunlin.events.DunningEvent.TaskRequested;
import io.dunlin.events.TaskKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SequenceTasksTest {

  private static final LocalDate DAY = LocalDate.parse("2026-03-02");

  private final TaskRequested reminder = task("A", TaskKind.REMINDER, "s", "csm", DAY);

  @Test
  @DisplayName("A2: a requested task is opened")
  void a_requested_task_is_opened() {
    assertThat(decided(Set.of(), reminder).open()).containsExactly(reminder);
  }

  @Test
  @DisplayName("A3: a task of a stopped sequence is not opened, however late it is read")
  void a_task_of_a_stopped_sequence_is_not_opened() {
    assertThat(decided(Set.of("s"), reminder).open()).isEmpty();
    assertThat(decided(Set.of(), stopped("A", "s"), reminder).open()).isEmpty();
    assertThat(decided(Set.of(), reminder, stopped("A", "s")).open()).isEmpty();
    assertThat(decided(Set.of(), reminder, stopped("A", "another")).open()).isNotEmpty();
  }

  @Test
  @DisplayName("A3: a sequence that goes on has tasks again")
  void a_sequence_that_goes_on_has_tasks_again() {
    var resumed = new SequenceResumed("A", "s", null, "PAYMENT_REVERSED", Instant.EPOCH);

    SequenceTasks tasks = decided(Set.of("s"), resumed, reminder);

    assertThat(tasks.open()).containsExactly(reminder);
    assertThat(tasks.isStopped("s")).isFalse();
  }

  @ParameterizedTest
  @EnumSource(names = {"FOLLOW_UP", "REPLY_TO_READ"})
  @DisplayName("A3: what follows an answer is not a step of the sequence and stays")
  void what_follows_an_answer_stays(TaskKind kind) {
    TaskRequested task = task("A", kind, "s", "csm", DAY);

    assertThat(decided(Set.of("s"), task).open()).containsExactly(task);
    assertThat(decided(Set.of(), task, stopped("A", "s")).open()).containsExactly(task);
  }

  private static SequenceTasks decided(Set<String> stoppedBefore, DunningEvent... events) {
    return SequenceTasks.of(List.of(events), stoppedBefore);
  }
}
