package io.dunlin.kit.intake;

import module java.base;

import io.dunlin.kit.database.FailureKind;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;
import reactor.util.retry.Retry.RetrySignal;

/**
 * Tries again what failed transiently, with growing pauses: for as long as something is away, and a
 * number of times what conflicts.
 */
@Component
class TransientRetry {

  private static final Logger log = LoggerFactory.getLogger(TransientRetry.class);

  private final IntakeSettings settings;
  private final Counter retries;

  TransientRetry(IntakeSettings settings, MeterRegistry meters) {
    this.settings = settings;
    this.retries = meters.counter("dunlin.intake.retries");
  }

  /**
   * For {@code retryWhen}; gives up when it is no longer wanted, and on what fails again and again
   * by a conflict of its own.
   *
   * @param records how many travel together; a single one is tried more often, as it will be parked
   */
  Retry whileTransient(Object what, int records, BooleanSupplier wanted) {
    int most = records == 1 ? settings.repeats() : settings.batchRepeats();
    return Retry.from(
        signals -> {
          AtomicInteger repeated = new AtomicInteger();
          return signals.concatMap(signal -> pause(signal.copy(), what, repeated, most, wanted));
        });
  }

  private Mono<Long> pause(
      RetrySignal signal, Object what, AtomicInteger repeated, int most, BooleanSupplier wanted) {
    Throwable failure = signal.failure();
    FailureKind kind = FailureKind.of(failure);
    boolean lasts = kind.mayLast() && repeated.getAndIncrement() >= most;
    if (kind == FailureKind.PERMANENT || lasts || !wanted.getAsBoolean()) {
      return Mono.error(failure);
    }
    retries.increment();
    Duration pause = pauseAfter(signal.totalRetries());
    log.warn("{}: tried again in {} after {}", what, pause, failure.toString());
    return Mono.delay(pause);
  }

  /** Says if a failure that {@link #whileTransient} let through lies in the records themselves. */
  static boolean isOfTheRecords(Throwable failure, BooleanSupplier wanted) {
    FailureKind kind = FailureKind.of(failure);
    return kind == FailureKind.PERMANENT || (kind.mayLast() && wanted.getAsBoolean());
  }

  private Duration pauseAfter(long failures) {
    Duration grown = settings.firstPause().multipliedBy(1L << Math.min(failures, 10));
    return grown.compareTo(settings.longestPause()) < 0 ? grown : settings.longestPause();
  }
}
