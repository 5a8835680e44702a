package io.dunlin.kit.intake;

import io.dunlin.kit.database.Trouble;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;
import reactor.util.retry.Retry.RetrySignal;

/** Tries again what failed by transient trouble, with growing pauses, for as long as it lasts. */
@Component
class Patience {

  private static final Logger log = LoggerFactory.getLogger(Patience.class);

  private final IntakeSettings settings;
  private final Counter retries;

  Patience(IntakeSettings settings, MeterRegistry meters) {
    this.settings = settings;
    this.retries = meters.counter("dunlin.intake.retries");
  }

  /** For {@code retryWhen}; gives up when it is no longer wanted. */
  Retry whileTransient(Object what, BooleanSupplier wanted) {
    return Retry.from(signals -> signals.concatMap(signal -> pause(signal.copy(), what, wanted)));
  }

  private Mono<Long> pause(RetrySignal signal, Object what, BooleanSupplier wanted) {
    Throwable trouble = signal.failure();
    if (Trouble.of(trouble) == Trouble.PERMANENT || !wanted.getAsBoolean()) {
      return Mono.error(trouble);
    }
    retries.increment();
    Duration pause = pauseAfter(signal.totalRetries());
    log.warn("{}: tried again in {} after {}", what, pause, trouble.toString());
    return Mono.delay(pause);
  }

  private Duration pauseAfter(long failures) {
    Duration grown = settings.firstPause().multipliedBy(1L << Math.min(failures, 10));
    return grown.compareTo(settings.longestPause()) < 0 ? grown : settings.longestPause();
  }
}
