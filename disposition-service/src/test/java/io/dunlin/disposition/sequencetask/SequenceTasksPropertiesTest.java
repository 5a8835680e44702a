package io.dunlin.disposition.sequencetask;

import static io.dunlin.disposition.Customers.stopped;
import static io.dunlin.disposition.Customers.task;
import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import io.dunlin.events.DunningEvent;
import io.dunlin.events.DunningEvent.SequenceResumed;
import io.dunlin.events.DunningEvent.TaskRequested;
import io.dunlin.events.TaskKind;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class SequenceTasksPropertiesTest {

  private static final LocalDate DAY = LocalDate.parse("2026-03-02");

  @Provide
  Arbitrary<List<DunningEvent>> events() {
    return Arbitraries.of("s", "t")
        .flatMap(
            sequence -> Arbitraries.integers().between(0, 3).map(kind -> event(kind, sequence)))
        .list()
        .ofMaxSize(20);
  }

  private static DunningEvent event(int kind, String sequence) {
    return switch (kind) {
      case 0 -> task("A", TaskKind.REMINDER, sequence, "csm", DAY);
      case 1 -> task("A", TaskKind.FOLLOW_UP, sequence, "csm", DAY);
      case 2 -> stopped("A", sequence);
      default -> new SequenceResumed("A", sequence, null, "BY_HAND", Instant.EPOCH);
    };
  }

  @Property
  @Label("A3: however the events are cut into batches, the same tasks are open in the end")
  void batches_make_no_difference(
      @ForAll("events") List<DunningEvent> events, @ForAll @IntRange(max = 20) int cut) {
    int at = Math.min(cut, events.size());
    Worklists once = new Worklists();
    Worklists twice = new Worklists();

    once.take(events);
    twice.take(events.subList(0, at));
    twice.take(events.subList(at, events.size()));

    assertThat(twice.open.keySet()).isEqualTo(once.open.keySet());
  }

  @Property
  @Label("A3: no step of a sequence that stands still is open")
  void no_step_of_a_stopped_sequence_is_open(@ForAll("events") List<DunningEvent> events) {
    Worklists lists = new Worklists();

    lists.take(events);

    assertThat(lists.open.values())
        .filteredOn(task -> task.kind() == TaskKind.REMINDER)
        .extracting(TaskRequested::sequence)
        .doesNotContainAnyElementsOf(lists.stopped.isEmpty() ? List.of("none") : lists.stopped);
  }

  /** What the tables would hold. */
  private static final class Worklists {
    private final Map<String, TaskRequested> open = new LinkedHashMap<>();
    private final Set<String> stopped = new TreeSet<>();

    void take(List<DunningEvent> events) {
      SequenceTasks tasks = SequenceTasks.of(events, stopped);
      tasks.stops().keySet().forEach(this::withdraw);
      for (String sequence : SequenceTasks.sequences(events)) {
        if (tasks.isStopped(sequence)) {
          stopped.add(sequence);
        } else {
          stopped.remove(sequence);
        }
      }
      tasks.open().forEach(task -> open.put(task.task(), task));
    }

    private void withdraw(String sequence) {
      open.values().removeIf(task -> sequence.equals(new RequestedTask(task).sequence()));
    }
  }
}
