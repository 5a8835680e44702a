package io.dunlin.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Asks fifty times a second, whether the answers come or not; what is measured begins when a
 * question was due, so that a slow answer is not hidden by questions that were never asked.
 */
final class ConstantRateReader {

  private static final int A_SECOND = 50;
  private static final int WARMING = 4;

  private final HttpClient client = HttpClient.newHttpClient();
  private final String url;
  private final String token;
  private volatile @Nullable RuntimeException failure;

  ConstantRateReader(String url, String token) {
    this.url = url;
    this.token = token;
  }

  /**
   * Four readers ask without a pause, so that the service is as compiled as one that has run for
   * hours at fifty a second. How many answers came.
   */
  int warmUp(IntFunction<String> path, int seconds) throws InterruptedException {
    long end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
    AtomicInteger next = new AtomicInteger();
    List<Thread> readers =
        IntStream.range(0, WARMING)
            .mapToObj(
                _ ->
                    Thread.startVirtualThread(
                        () -> {
                          while (System.nanoTime() < end) {
                            ask(path.apply(next.getAndIncrement()));
                          }
                        }))
            .toList();
    for (Thread reader : readers) {
      reader.join();
    }
    return next.get();
  }

  /** The nanoseconds that each answer took. */
  long[] read(IntFunction<String> path, int seconds) throws InterruptedException {
    int count = seconds * A_SECOND;
    long[] took = new long[count];
    CountDownLatch open = new CountDownLatch(count);
    long start = System.nanoTime();
    for (int n = 0; n < count; n++) {
      int question = n;
      long due = start + n * Duration.ofSeconds(1).toNanos() / A_SECOND;
      LockSupport.parkNanos(due - System.nanoTime());
      Thread.ofVirtual()
          .start(
              () -> {
                try {
                  ask(path.apply(question));
                  took[question] = System.nanoTime() - due;
                } catch (RuntimeException e) {
                  failure = e;
                } finally {
                  open.countDown();
                }
              });
    }
    open.await();
    RuntimeException failed = failure;
    if (failed != null) {
      throw failed;
    }
    return took;
  }

  private void ask(String path) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url + path))
            .header("Authorization", "Bearer " + token)
            .build();
    try {
      HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new IllegalStateException(path + ": " + answer.statusCode() + " " + answer.body());
      }
    } catch (IOException e) {
      throw new IllegalStateException(path, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
