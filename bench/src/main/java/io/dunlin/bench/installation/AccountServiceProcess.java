package io.dunlin.bench.installation;

import module java.base;
import module java.net.http;

import io.dunlin.standalone.services.Service;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * A PostgreSQL, a Kafka, and account-service alone in a process of its own with a bounded heap; all
 * gone when the measurement is over.
 */
public final class AccountServiceProcess implements AutoCloseable {

  private static final String HEAP = "512m";
  private static final String DATABASE = Service.ACCOUNT.database();

  /** As an operator would size it for a million accounts; see docs/operations.md. */
  private static final Map<String, String> SIZED_FOR_A_COMPANY =
      Map.of(
          "shared_buffers", "4GB",
          "max_wal_size", "16GB",
          "checkpoint_timeout", "15min",
          "maintenance_work_mem", "512MB");

  private static final String HEAP_USED = "jvm_memory_used_bytes{area=\"heap\"";

  private final HttpClient client = HttpClient.newHttpClient();
  private final Infrastructure infrastructure;
  private final ServiceProcess process;

  public AccountServiceProcess(List<String> javaOptions) throws IOException {
    this.infrastructure = new Infrastructure(List.of(DATABASE), SIZED_FOR_A_COMPANY);
    List<String> all = new ArrayList<>(List.of("-Xmx" + HEAP));
    all.addAll(javaOptions);
    this.process = new ServiceProcess(infrastructure, Service.ACCOUNT, all);
  }

  public String brokers() {
    return infrastructure.brokers();
  }

  /** The database for R2DBC, with its user and password. */
  public String r2dbcUrl() {
    return infrastructure.r2dbcUrl(DATABASE);
  }

  public String url() {
    return infrastructure.url(Service.ACCOUNT);
  }

  public String token(String role) {
    return infrastructure.token(role);
  }

  public Connection database() throws SQLException {
    return infrastructure.database(DATABASE);
  }

  /** Starts account-service and returns when it is ready. */
  public void start() throws IOException, InterruptedException {
    process.start();
    process.awaitReadiness();
  }

  /** What the service answers, which must be 200. */
  public String get(String path, String token) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url() + path))
            .header("Authorization", "Bearer " + token)
            .build();
    HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(path + ": " + answer.statusCode() + " " + answer.body());
    }
    return answer.body();
  }

  /** What of the service's heap is in use, in megabytes, as operators see it. */
  public long heapInUse() throws IOException, InterruptedException {
    double bytes =
        get("/actuator/prometheus", token("ops"))
            .lines()
            .filter(line -> line.startsWith(HEAP_USED))
            .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
            .sum();
    return (long) (bytes / (1 << 20));
  }

  /** What the service's process has used of the processors, its start included. */
  public Duration processorTime() {
    return process.processorTime();
  }

  /** Whether the service still runs: one that ran out of memory does not. */
  public void mustRun() {
    process.mustRun();
  }

  /** Stops account-service, so that nothing looks at a database while it is filled. */
  public void stop() {
    process.stop();
  }

  @Override
  public void close() {
    stop();
    infrastructure.close();
  }
}
