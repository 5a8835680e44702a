package io.dunlin.disposition.sequencetask;

import module java.base;

import io.dunlin.events.DunningEvent;
import io.dunlin.events.DunningEvent.SequenceResumed;
import io.dunlin.events.DunningEvent.SequenceStopped;
import io.dunlin.events.DunningEvent.TaskRequested;

/**
 * Applies a batch of dunning-service's events to tasks, in the order of the events: a task of a
 * stopped sequence is not opened, however late it is read (A3).
 */
final class SequenceTasks {

  private final Set<String> stopped = new HashSet<>();
  private final Map<String, SequenceStopped> stops = new LinkedHashMap<>();
  private final Map<String, TaskRequested> open = new LinkedHashMap<>();

  private SequenceTasks(Set<String> stoppedBefore) {
    stopped.addAll(stoppedBefore);
  }

  /** Applies events on top of the sequences that had stopped before. */
  static SequenceTasks of(List<? extends DunningEvent> events, Set<String> stoppedBefore) {
    SequenceTasks tasks = new SequenceTasks(stoppedBefore);
    events.forEach(tasks::apply);
    return tasks;
  }

  /** Tasks to open. */
  List<TaskRequested> open() {
    return List.copyOf(open.values());
  }

  /** The stops in the batch, which cancel what is open from before it. */
  Map<String, SequenceStopped> stops() {
    return Map.copyOf(stops);
  }

  /** Whether the sequence is stopped at the end of the batch. */
  boolean isStopped(String sequence) {
    return stopped.contains(sequence);
  }

  /** The sequences that any event of the batch is about. */
  static Set<String> sequences(List<? extends DunningEvent> events) {
    return events.stream()
        .<String>mapMulti(
            (event, found) -> {
              switch (event) {
                case TaskRequested task when task.sequence() != null ->
                    found.accept(task.sequence());
                case SequenceStopped stop -> found.accept(stop.sequence());
                case SequenceResumed resumed -> found.accept(resumed.sequence());
                default -> {}
              }
            })
        .collect(Collectors.toUnmodifiableSet());
  }

  private void apply(DunningEvent event) {
    switch (event) {
      case TaskRequested task -> request(task);
      case SequenceStopped stop -> stop(stop);
      case SequenceResumed resumed -> stopped.remove(resumed.sequence());
      default -> {}
    }
  }

  private void request(TaskRequested task) {
    String sequence = new RequestedTask(task).sequence();
    if (sequence == null || !stopped.contains(sequence)) {
      open.putIfAbsent(task.task(), task);
    }
  }

  private void stop(SequenceStopped stop) {
    stopped.add(stop.sequence());
    stops.put(stop.sequence(), stop);
    open.values().removeIf(task -> stop.sequence().equals(new RequestedTask(task).sequence()));
  }
}
