package io.dunlin.bench.finance;

import module java.base;

import io.dunlin.bench.figures.Figures;
import io.dunlin.bench.installation.Installation;
import io.dunlin.events.DunningEvent.SequenceStarted;
import io.dunlin.events.DunningEvent.SequenceStopped;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/** From the moment a payment is accepted until its account's sequence is stopped. */
@Command(
    name = "stop",
    description = "How long an account's sequence runs on after its payment was accepted.")
public final class StopBench implements Callable<Integer> {

  private static final double WANTED_P99_MILLIS = 200;
  private static final int DAYS_PAST_DUE = 3; // overdue, and before the playbook's first step

  @Option(names = "--seconds", defaultValue = "20", description = "Default ${DEFAULT-VALUE}.")
  int seconds;

  @Option(
      names = "--warm-up",
      defaultValue = "60",
      description = "Seconds at the same rate before it counts. Default ${DEFAULT-VALUE}.")
  int warmUpSeconds;

  @Option(names = "--per-second", defaultValue = "200", description = "Default ${DEFAULT-VALUE}.")
  int perSecond;

  @Override
  public Integer call() throws InterruptedException {
    try (Installation installation = Installation.open(null)) {
      measure(installation);
    }
    return 0;
  }

  private void measure(Installation installation) throws InterruptedException {
    int warmUp = warmUpSeconds * perSecond;
    int count = seconds * perSecond;
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    FinanceLines lines = new FinanceLines(warmUp + count);
    FinanceClient door = FinanceClient.of(installation);
    try (SequenceWatch started = new SequenceWatch(installation, SequenceStarted.class);
        SequenceWatch stopped = new SequenceWatch(installation, SequenceStopped.class)) {
      door.stream(0, warmUp + count, lines::account);
      LocalDate due = today.minusDays(DAYS_PAST_DUE);
      door.stream(0, warmUp + count, n -> lines.invoice(n, due.minusDays(30), due));
      started.await(warmUp + count);

      pay(door, lines, today, 0, warmUp, new long[warmUp], new long[warmUp]);
      stopped.await(warmUp);
      long[] sent = new long[count];
      long[] accepted = new long[count];
      pay(door, lines, today, warmUp, count, sent, accepted);
      stopped.await(warmUp + count);

      print(stopped, sent, accepted, warmUp);
    }
  }

  /**
   * An open loop: a payment every so many nanoseconds, whether the ones before were answered or
   * not.
   */
  private void pay(
      FinanceClient door,
      FinanceLines lines,
      LocalDate today,
      int from,
      int count,
      long[] sent,
      long[] accepted) {
    long interval = Duration.ofSeconds(1).toNanos() / perSecond;
    long start = System.nanoTime();
    Flux.range(0, count)
        .publishOn(Schedulers.boundedElastic())
        .flatMap(
            n -> {
              long at = start + n * interval;
              LockSupport.parkNanos(at - System.nanoTime());
              sent[n] = System.nanoTime();
              return door.single(lines.payment(from + n, today))
                  .doOnNext(_ -> accepted[n] = System.nanoTime());
            },
            1_000)
        .blockLast();
  }

  private void print(SequenceWatch stopped, long[] sent, long[] accepted, int warmUp) {
    long[] fromSent = new long[sent.length];
    long[] fromAccepted = new long[sent.length];
    for (int n = 0; n < sent.length; n++) {
      long at = stopped.seenAt(FinanceLines.accountNumber(warmUp + n));
      fromSent[n] = at - sent[n];
      fromAccepted[n] = Math.max(0, at - accepted[n]);
    }
    Figures.line("payments", "%,d at %d a second".formatted(sent.length, perSecond));
    Figures.percentiles("payment accepted until sequence stopped", fromAccepted);
    Figures.percentiles("payment sent until sequence stopped", fromSent);
    double p99 = Figures.millis(fromAccepted, 0.99);
    Figures.atMost("p99 from accepting the payment, ms", p99, WANTED_P99_MILLIS);
  }
}
