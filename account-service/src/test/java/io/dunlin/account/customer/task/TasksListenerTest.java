package io.dunlin.account.customer.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.events.DispositionEvent;
import io.dunlin.testkit.architecture.EventReferences;
import org.junit.jupiter.api.Test;

class TasksListenerTest {

  @Test
  void what_is_handled_is_selected_and_nothing_else() {
    assertThat(TasksListener.EVENTS.types())
        .isEqualTo(
            EventReferences.in(
                DispositionEvent.class, TasksListener.class, "io.dunlin.account.customer.task"));
  }
}
