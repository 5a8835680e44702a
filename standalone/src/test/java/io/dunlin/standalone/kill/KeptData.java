package io.dunlin.standalone.kill;

import module java.base;

import io.dunlin.events.Topics;
import io.dunlin.standalone.embedded.DatabasePasswords;
import io.dunlin.standalone.folder.DataFolder;
import io.dunlin.standalone.folder.Ports;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What the databases and topics of a running installation hold. */
final class KeptData implements AutoCloseable {

  private final Ports ports;
  private final DatabasePasswords passwords;
  private final Map<String, Connection> connections = new HashMap<>();

  KeptData(Path path) {
    DataFolder folder = DataFolder.at(path);
    this.ports = folder.running().orElseThrow().ports();
    this.passwords = DatabasePasswords.keptIn(folder.databasePasswords(), List.of());
  }

  /** The rows that a query finds in a service's database, each as text. */
  List<String> rows(String database, String sql) {
    try {
      return rows(connections.computeIfAbsent(database, this::connect), sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  long count(String database, String table) {
    return Long.parseLong(rows(database, "SELECT count(*) FROM " + table).getFirst());
  }

  /** A connection of its own to a service's database. */
  Connection connect(String database) {
    String url = "jdbc:postgresql://127.0.0.1:%d/%s".formatted(ports.postgres(), database);
    try {
      return DriverManager.getConnection(url, database, passwords.of(database));
    } catch (SQLException e) {
      throw new IllegalStateException(url, e);
    }
  }

  static List<String> rows(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      List<String> rows = new ArrayList<>();
      while (result.next()) {
        rows.add(result.getString(1));
      }
      return rows;
    }
  }

  /** The topic, account and id of every event, as often as it was published. */
  List<String> published() {
    Map<String, Object> config = Map.of("bootstrap.servers", "127.0.0.1:" + ports.kafka());
    try (var consumer =
        new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          Stream.of(Topics.ACCOUNT, Topics.DUNNING, Topics.DISPOSITION)
              .flatMap(topic -> consumer.partitionsFor(topic).stream())
              .map(info -> new TopicPartition(info.topic(), info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      List<String> published = new ArrayList<>();
      while (partitions.stream().anyMatch(it -> consumer.position(it) < ends.get(it))) {
        consumer.poll(Duration.ofSeconds(1)).forEach(record -> published.add(name(record)));
      }
      return published;
    }
  }

  private static String name(ConsumerRecord<String, byte[]> record) {
    byte[] id = record.headers().lastHeader("ce_id").value();
    return "%s %s %s"
        .formatted(record.topic(), record.key(), new String(id, StandardCharsets.UTF_8));
  }

  @Override
  public void close() throws SQLException {
    for (Connection connection : connections.values()) {
      connection.close();
    }
  }
}
