package io.dunlin.reporting.metric.sequence;

import module java.base;

/**
 * Sequences of one playbook that were started in the period, and how they stand by now.
 *
 * @param stopped how many, by reason
 * @param messagesSent by these sequences in the period
 */
public record SequenceFigure(
    String playbook,
    long started,
    long running,
    Map<String, Long> stopped,
    long completed,
    long messagesSent) {

  /** Of all reasons. */
  long stoppedInAll() {
    return stopped.values().stream().mapToLong(Long::longValue).sum();
  }
}
