package io.dunlin.bench.company;

import module java.base;

import io.dunlin.bench.installation.AccountServiceProcess;

/**
 * Asks fifty times a second, whether the answers come or not; what is measured begins when a
 * question was due, so that a slow answer is not hidden by questions that were never asked.
 */
final class ConstantRateReader {

  private static final int A_SECOND = 50;
  private static final int WARMING = 4;

  private final AccountServiceProcess service;
  private final String token;

  ConstantRateReader(AccountServiceProcess service) {
    this.service = service;
    this.token = service.token("manager");
  }

  /**
   * Four readers ask without a pause, so that the service is as compiled as one that has run for
   * hours at fifty a second. How many answers came.
   */
  int warmUp(IntFunction<String> path, int seconds)
      throws InterruptedException, ExecutionException {
    long end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
    AtomicInteger next = new AtomicInteger();
    Callable<Integer> untilTheEnd =
        () -> {
          while (System.nanoTime() < end) {
            service.get(path.apply(next.getAndIncrement()), token);
          }
          return next.get();
        };
    try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Integer> reader : readers.invokeAll(Collections.nCopies(WARMING, untilTheEnd))) {
        reader.get();
      }
    }
    return next.get();
  }

  /** The nanoseconds that each answer took. */
  long[] read(IntFunction<String> path, int seconds)
      throws InterruptedException, ExecutionException {
    List<Future<Long>> answers = new ArrayList<>();
    long start = System.nanoTime();
    try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int n = 0; n < seconds * A_SECOND; n++) {
        String question = path.apply(n);
        long due = start + n * Duration.ofSeconds(1).toNanos() / A_SECOND;
        LockSupport.parkNanos(due - System.nanoTime());
        answers.add(
            readers.submit(
                () -> {
                  service.get(question, token);
                  return System.nanoTime() - due;
                }));
      }
    }
    long[] took = new long[answers.size()];
    for (int n = 0; n < took.length; n++) {
      took[n] = answers.get(n).get();
    }
    return took;
  }
}
