package io.dunlin.bench.installation;

import module java.base;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.dunlin.standalone.LogFile;
import io.dunlin.standalone.embedded.DatabasePasswords;
import io.dunlin.standalone.embedded.Kafka;
import io.dunlin.standalone.embedded.Postgres;
import io.dunlin.standalone.folder.Ports;
import io.dunlin.standalone.issuer.Issuer;
import io.dunlin.standalone.services.Service;
import io.dunlin.standalone.services.ServiceSettings;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * A PostgreSQL, a Kafka and an issuer of tokens in this process, for services that run in processes
 * of their own.
 */
final class Infrastructure implements AutoCloseable {

  private static final String LOCAL = "127.0.0.1";
  private static final Duration LIFE = Duration.ofHours(6);

  private final Path folder = Installation.temporary();
  private final Ports ports = Ports.choose(0);
  private final DatabasePasswords passwords;
  private final Issuer issuer = Issuer.keptIn(folder.resolve("key.json"));
  private final int issuerPort;
  private final HttpServer tokens;
  private final Postgres postgres;
  private final Kafka kafka;

  Infrastructure(List<String> databases, Map<String, String> postgresSettings) throws IOException {
    LogFile.open(folder.resolve("bench.log"));
    this.passwords = DatabasePasswords.keptIn(folder.resolve("postgres.passwords"), databases);
    this.tokens = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    this.issuerPort = tokens.getAddress().getPort();
    this.postgres =
        Postgres.start(
            folder.resolve("postgres"), ports.postgres(), passwords, databases, postgresSettings);
    this.kafka = Kafka.start(folder.resolve("kafka"), ports.kafka(), ports.kafkaController());
    issueTokens();
  }

  Path folder() {
    return folder;
  }

  Ports ports() {
    return ports;
  }

  String brokers() {
    return LOCAL + ":" + ports.kafka();
  }

  String url(Service service) {
    return "http://%s:%d".formatted(LOCAL, service.port(ports));
  }

  String token(String role) {
    return issuer.token(role, "bench", LIFE);
  }

  /** A service's own database for R2DBC, with its user and password. */
  String r2dbcUrl(String database) {
    return "r2dbc:"
        + address(database).replace("//", "//%s:%s@".formatted(database, passwords.of(database)));
  }

  Connection database(String database) throws SQLException {
    return DriverManager.getConnection(
        "jdbc:" + address(database), database, passwords.of(database));
  }

  /** The server as its superuser sees it. */
  Connection server() throws SQLException {
    String superuser = DatabasePasswords.SUPERUSER;
    return DriverManager.getConnection(
        "jdbc:" + address("postgres"), superuser, passwords.of(superuser));
  }

  private String address(String database) {
    return "postgresql://%s:%d/%s".formatted(LOCAL, ports.postgres(), database);
  }

  /** What a service is told, with the issuer of this process in the place of the gateway's. */
  List<String> arguments(Service service) {
    ServiceSettings settings = new ServiceSettings(ports, ZoneOffset.UTC, passwords, "none", false);
    String gateway = url(Service.GATEWAY) + "/oauth2/";
    String here = "http://%s:%d/oauth2/".formatted(LOCAL, issuerPort);
    return Arrays.stream(settings.arguments(service))
        .map(argument -> argument.replace(gateway, here))
        .toList();
  }

  private void issueTokens() {
    String token = token("service");
    answer("/oauth2/jwks", issuer.publicKeys().toString());
    answer(
        "/oauth2/token",
        "{\"access_token\":\"%s\",\"token_type\":\"Bearer\",\"expires_in\":%d}"
            .formatted(token, LIFE.toSeconds()));
    tokens.start();
  }

  private void answer(String path, String json) {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    tokens.createContext(path, exchange -> answer(exchange, body));
  }

  private static void answer(HttpExchange exchange, byte[] body) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  /** What PostgreSQL's processes have used of the processors. */
  Duration databaseTime() {
    return PostgresProcesses.processorTime(folder.resolve("postgres"));
  }

  @Override
  public void close() {
    tokens.stop(0);
    kafka.close();
    postgres.close();
    Installation.delete(folder);
  }
}
