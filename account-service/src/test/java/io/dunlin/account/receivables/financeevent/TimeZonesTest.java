package io.dunlin.account.receivables.financeevent;

import static io.dunlin.account.Facts.account;
import static io.dunlin.account.Facts.json;
import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import io.dunlin.account.AccountTest;
import io.dunlin.account.receivables.financeevent.ReceivedEvent.Valid;
import io.dunlin.events.FinanceEvent.AccountUpserted;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;

/** Days past due are counted here and, for lists, in the database. */
@AccountTest
class TimeZonesTest {

  private final FinanceEventReader reader;
  private final DatabaseClient database;

  TimeZonesTest(@Autowired FinanceEventReader reader, @Autowired DatabaseClient database) {
    this.reader = reader;
    this.database = database;
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-01-15T00:30:00Z", "2026-07-15T22:30:00Z"})
  @DisplayName("W5: it is the same day in a time zone here and in the database")
  void the_same_here_and_there(Instant at) {
    List<String> zones =
        ZoneId.getAvailableZoneIds().stream().sorted().map(this::taken).distinct().toList();
    Map<String, LocalDateTime> here = new TreeMap<>();
    zones.forEach(zone -> here.put(zone, LocalDateTime.ofInstant(at, ZoneId.of(zone))));

    assertThat(inTheDatabase(zones, at)).containsExactlyEntriesOf(here);
  }

  /** How an account's zone is kept. */
  private String taken(String zone) {
    byte[] event = json("zone", account("Z", zone)).getBytes(StandardCharsets.UTF_8);
    return ((AccountUpserted) ((Valid) reader.read(event)).event()).timeZone();
  }

  private Map<String, LocalDateTime> inTheDatabase(List<String> zones, Instant at) {
    return Objects.requireNonNull(
        database
            .sql(
                "SELECT zone, $1::timestamptz AT TIME ZONE zone AS local FROM unnest($2::text[])"
                    + " zone")
            .bind(0, at.atOffset(ZoneOffset.UTC))
            .bind(1, zones.toArray(String[]::new))
            .map(
                row ->
                    Map.entry(
                        Objects.requireNonNull(row.get("zone", String.class)),
                        Objects.requireNonNull(row.get("local", LocalDateTime.class))))
            .all()
            .collectMap(Map.Entry::getKey, Map.Entry::getValue, TreeMap::new)
            .block());
  }
}
