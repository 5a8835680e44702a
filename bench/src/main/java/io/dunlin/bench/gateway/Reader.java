package io.dunlin.bench.gateway;

import module java.base;

import com.sun.management.OperatingSystemMXBean;
import io.dunlin.bench.figures.Figures;
import io.netty.channel.ChannelOption;
import java.lang.management.ManagementFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;
import reactor.netty.resources.LoopResources;

/** Reads an account by one way, again and again, and keeps what that took. */
final class Reader implements AutoCloseable {

  private static final String PATH = "/api/v1/accounts/B000001";
  private static final OperatingSystemMXBean PROCESS =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private final String name;
  private final LoopResources loops = LoopResources.create("reader", 1, true);
  private final ConnectionProvider connections;
  private final HttpClient client;
  private final List<long[]> latencies = new ArrayList<>();
  private long answers;
  private Duration took = Duration.ZERO;
  private long processorNanos;

  Reader(String name, String url, String token, int most) {
    this.name = name;
    this.connections = ConnectionProvider.create(name, most);
    this.client =
        HttpClient.create(connections)
            .runOn(loops)
            .option(ChannelOption.TCP_NODELAY, true)
            .baseUrl(url)
            .headers(headers -> headers.set("Authorization", "Bearer " + token));
  }

  /** Everything that was read so far was a rehearsal. */
  void forget() {
    latencies.clear();
    answers = 0;
    took = Duration.ZERO;
    processorNanos = 0;
  }

  /** Some callers who each ask again as soon as they are answered. */
  void readAtFullSpeed(int callers, Duration time) {
    AtomicLong read = new AtomicLong();
    long processor = PROCESS.getProcessCpuTime();
    long start = System.nanoTime();
    long end = start + time.toNanos();
    Mono<Void> caller =
        Mono.defer(this::read)
            .doOnSuccess(_ -> read.incrementAndGet())
            .repeat(() -> System.nanoTime() < end)
            .then();
    Flux.range(0, callers).flatMap(_ -> caller, callers).blockLast();
    answers += read.get();
    took = took.plus(Figures.since(start));
    processorNanos += PROCESS.getProcessCpuTime() - processor;
  }

  /** A question every so many nanoseconds, whether the ones before were answered or not. */
  void readAtConstantRate(int perSecond, Duration time) {
    int count = Math.toIntExact(time.toSeconds() * perSecond);
    long interval = Duration.ofSeconds(1).toNanos() / perSecond;
    long[] nanos = new long[count];
    long start = System.nanoTime();
    Flux.range(0, count)
        .publishOn(Schedulers.boundedElastic())
        .flatMap(
            n -> {
              long due = start + n * interval;
              LockSupport.parkNanos(due - System.nanoTime());
              return read().doOnSuccess(_ -> nanos[n] = System.nanoTime() - due);
            },
            count)
        .blockLast();
    latencies.add(nanos);
  }

  double perSecond() {
    return Figures.perSecond(answers, took);
  }

  double p99() {
    return Figures.millis(latencies(), 0.99);
  }

  double processorMicros() {
    return processorNanos / 1e3 / answers;
  }

  void printSpeed() {
    Figures.line(
        name,
        "%,.0f/s, %.0f µs of processor time a request, callers included  (%,d)"
            .formatted(perSecond(), processorMicros(), answers));
  }

  void printLatency(int perSecond) {
    Figures.percentiles("%s at %,d a second".formatted(name, perSecond), latencies());
  }

  private long[] latencies() {
    return latencies.stream().flatMapToLong(Arrays::stream).toArray();
  }

  private Mono<Void> read() {
    return client
        .get()
        .uri(PATH)
        .responseSingle(
            (response, body) ->
                response.status().code() == 200
                    ? body.asByteArray().then()
                    : Mono.error(new IllegalStateException(name + ": " + response.status())));
  }

  @Override
  public void close() {
    connections.dispose();
    loops.dispose();
  }
}
