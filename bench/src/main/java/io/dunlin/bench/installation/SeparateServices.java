package io.dunlin.bench.installation;

import module java.base;

import io.dunlin.standalone.embedded.Mail;
import io.dunlin.standalone.services.Service;
import java.sql.Connection;
import java.sql.SQLException;

/** Each service in a JVM of its own; Kafka and the load that is put on them are in this one. */
public final class SeparateServices implements Deployment {

  private static final Map<String, String> COUNTING =
      Map.of("shared_preload_libraries", "pg_stat_statements", "shared_buffers", "256MB");

  private final Infrastructure infrastructure;
  private final Mail mail;
  private final SequencedMap<Service, ServiceProcess> processes = new LinkedHashMap<>();

  private SeparateServices(Infrastructure infrastructure) {
    this.infrastructure = infrastructure;
    this.mail = Mail.start(infrastructure.ports().smtp(), infrastructure.ports().imap());
    for (Service service : Service.values()) {
      processes.put(service, new ServiceProcess(infrastructure, service, List.of("-Xmx512m")));
    }
  }

  /** Returns when all are ready. */
  public static SeparateServices start() throws IOException, InterruptedException {
    Infrastructure infrastructure = new Infrastructure(Service.databases(), COUNTING);
    SeparateServices services = new SeparateServices(infrastructure);
    try {
      for (ServiceProcess process : services.processes.values()) {
        process.start();
      }
      for (ServiceProcess process : services.processes.values()) {
        process.awaitReadiness();
      }
      return services;
    } catch (IOException | InterruptedException | RuntimeException trouble) {
      services.close();
      throw trouble;
    }
  }

  @Override
  public String url() {
    return infrastructure.url(Service.GATEWAY);
  }

  @Override
  public String token(String role) {
    return infrastructure.token(role);
  }

  @Override
  public Connection database(String service) throws SQLException {
    return infrastructure.database(service);
  }

  @Override
  public String r2dbcUrl(String service) {
    return infrastructure.r2dbcUrl(service);
  }

  @Override
  public String brokers() {
    return infrastructure.brokers();
  }

  /** The statements of all databases from now on. */
  public StatementCounts countStatements() throws SQLException {
    return StatementCounts.from(infrastructure.server());
  }

  @Override
  public SequencedMap<String, Duration> processorTime() {
    SequencedMap<String, Duration> used = new LinkedHashMap<>();
    processes.forEach(
        (service, process) -> used.put(service.configName(), process.processorTime()));
    used.put("PostgreSQL", infrastructure.databaseTime());
    used.put(
        "Kafka and what sends the events",
        ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO));
    return used;
  }

  @Override
  public void close() {
    processes.sequencedValues().reversed().forEach(ServiceProcess::stop);
    mail.close();
    infrastructure.close();
  }
}
