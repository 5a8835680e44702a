package io.dunlin.kit.intake;

import module java.base;

import io.dunlin.kit.ConditionalOnDatabase;
import io.dunlin.kit.StartupTask;
import io.dunlin.kit.database.ConnectionPoolKind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Makes the inbox's partitions ahead of time and drops those that no delivery can reach. */
@Component
@ConditionalOnDatabase
class InboxPartitions extends StartupTask {

  private static final Logger log = LoggerFactory.getLogger(InboxPartitions.class);

  private static final int WEEKS_AHEAD = 3;

  private static final String OLD =
      """
      SELECT c.relname
      FROM pg_inherits AS i JOIN pg_class AS c ON c.oid = i.inhrelid
      WHERE i.inhparent = 'inbox'::regclass AND c.relname ~ '^inbox_[0-9]{8}$' AND c.relname < $1
      """;

  private final DatabaseClient database;
  private final IntakeSettings settings;
  private final Clock wall = Clock.systemUTC();

  InboxPartitions(DatabaseClient database, IntakeSettings settings) {
    this.database = database;
    this.settings = settings;
  }

  @Override
  @Scheduled(initialDelayString = "PT12H", fixedDelayString = "PT12H")
  protected void run() {
    Instant now = wall.instant();
    LocalDate oldest = InboxWeek.of(now.minus(settings.keepInbox()));
    create(InboxWeek.of(now))
        .then(dropBefore(oldest))
        .contextWrite(ConnectionPoolKind.WORK)
        .block();
  }

  private Mono<Void> create(LocalDate thisWeek) {
    return Flux.fromStream(weeksFrom(thisWeek)).concatMap(this::createWeek).then();
  }

  private static Stream<LocalDate> weeksFrom(LocalDate thisWeek) {
    return IntStream.rangeClosed(-1, WEEKS_AHEAD).mapToObj(thisWeek::plusWeeks);
  }

  /** Another replica may be doing the same, and without it the rows go to the default partition. */
  private Mono<Void> createWeek(LocalDate week) {
    return database
        .sql(
            "CREATE TABLE IF NOT EXISTS %s PARTITION OF inbox FOR VALUES FROM ('%s') TO ('%s')"
                .formatted(nameOf(week), week, week.plusWeeks(1)))
        .then()
        .onErrorResume(
            failure -> {
              log.warn("The inbox's partition for {} was not made: {}", week, failure.getMessage());
              return Mono.empty();
            });
  }

  private Mono<Void> dropBefore(LocalDate oldest) {
    return database
        .sql(OLD)
        .bind(0, nameOf(oldest))
        .map(row -> Objects.requireNonNull(row.get(0, String.class)))
        .all()
        .concatMap(name -> database.sql("DROP TABLE IF EXISTS " + name).then())
        .then(database.sql("DELETE FROM inbox_other WHERE week < $1").bind(0, oldest).then());
  }

  private static String nameOf(LocalDate week) {
    return "inbox_" + week.toString().replace("-", "");
  }
}
