package io.dunlin.bench.finance;

import module java.base;

import io.dunlin.bench.figures.Figures;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactories;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.Result;
import io.r2dbc.spi.Statement;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What the same PostgreSQL takes of the same invoice rows when nothing but the rows is written. */
final class UnnestLimit {

  private static final String CREATE =
      """
      CREATE TABLE IF NOT EXISTS bench_invoice (
        invoice text PRIMARY KEY, account text NOT NULL, kind text NOT NULL,
        issued_on date NOT NULL, due_on date NOT NULL,
        amount numeric(19,4) NOT NULL, currency text NOT NULL)
      """;

  private static final String INSERT =
      """
      INSERT INTO bench_invoice (invoice, account, kind, issued_on, due_on, amount, currency)
      SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::date[], $5::date[], $6::numeric[], $7::text[])
      """;

  private final ConnectionFactory connections;

  UnnestLimit(String url) {
    this.connections = ConnectionFactories.get(url);
  }

  /** Rows in batches over a few connections, a commit each; returns how long it took. */
  Duration insert(long count, int size, int atOnce) {
    use(connection -> run(connection, CREATE)).block();
    use(connection -> run(connection, "TRUNCATE bench_invoice")).block();
    long start = System.nanoTime();
    Flux.range(0, atOnce)
        .flatMap(
            share -> use(connection -> insertShare(connection, share, count / atOnce, size)),
            atOnce)
        .blockLast();
    Duration took = Figures.since(start);
    use(connection -> run(connection, "DROP TABLE bench_invoice")).block();
    return took;
  }

  private static Mono<Void> insertShare(Connection connection, int share, long count, int size) {
    return Flux.fromStream(LongStream.iterate(0, n -> n < count, n -> n + size).boxed())
        .concatMap(n -> insertBatch(connection, share * count + n, size), 1)
        .then();
  }

  private static Mono<Void> insertBatch(Connection connection, long from, int size) {
    LongStream numbers = LongStream.range(from, from + size);
    return run(
        connection
            .createStatement(INSERT)
            .bind(0, texts(from, size, "INV"))
            .bind(1, texts(from, size, "B"))
            .bind(2, Collections.nCopies(size, "RECURRING").toArray(String[]::new))
            .bind(3, days(size, LocalDate.EPOCH))
            .bind(4, days(size, LocalDate.EPOCH.plusDays(30)))
            .bind(
                5,
                numbers
                    .mapToObj(n -> BigDecimal.valueOf(n % 100_000, 2))
                    .toArray(BigDecimal[]::new))
            .bind(6, Collections.nCopies(size, "USD").toArray(String[]::new)));
  }

  private static String[] texts(long from, int size, String prefix) {
    return LongStream.range(from, from + size).mapToObj(n -> prefix + n).toArray(String[]::new);
  }

  private static LocalDate[] days(int size, LocalDate day) {
    return IntStream.range(0, size).mapToObj(day::plusDays).toArray(LocalDate[]::new);
  }

  private Mono<Void> use(Function<Connection, Mono<Void>> work) {
    return Mono.usingWhen(connections.create(), work, Connection::close);
  }

  private static Mono<Void> run(Connection connection, String sql) {
    return run(connection.createStatement(sql));
  }

  private static Mono<Void> run(Statement statement) {
    return Flux.from(statement.execute()).flatMap(Result::getRowsUpdated).then();
  }
}
