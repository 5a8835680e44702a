package io.dunlin.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The ageing of a past day through the gateway, beside the best SQL that was found for it. */
@Command(
    name = "ageing",
    description = "The ageing of everything as of a past day, beside the best SQL for it.")
final class AgeingBench implements Callable<Integer> {

  private static final double WANTED = 2;

  @Option(names = "--accounts", defaultValue = "1000000", description = "Default ${DEFAULT-VALUE}.")
  int accounts;

  @Option(names = "--invoices", defaultValue = "5000000", description = "Default ${DEFAULT-VALUE}.")
  long invoices;

  @Option(
      names = "--days",
      defaultValue = "1095",
      description = "Days over which the invoices were issued. Default ${DEFAULT-VALUE}.")
  int days;

  @Option(
      names = "--days-ago",
      defaultValue = "180",
      description = "The day that is looked at. Default ${DEFAULT-VALUE}.")
  int daysAgo;

  @Option(names = "--runs", defaultValue = "15", description = "Default ${DEFAULT-VALUE}.")
  int runs;

  @Option(
      names = "--warm-up",
      defaultValue = "10",
      description = "Runs before it counts. Default ${DEFAULT-VALUE}.")
  int warmUp;

  /** Something that is measured. */
  private interface Work {
    void run() throws SQLException, IOException, InterruptedException;
  }

  @Override
  public Integer call() throws SQLException, IOException, InterruptedException {
    try (House house = House.open(null);
        Connection database = house.database("account")) {
      FilledLedger ledger = new FilledLedger(accounts, invoices, days);
      Figures.rate("filled, invoices", invoices, ledger.into(database));
      measure(house, database);
    }
    return 0;
  }

  private void measure(House house, Connection database)
      throws SQLException, IOException, InterruptedException {
    LocalDate day = LocalDate.now(ZoneOffset.UTC).minusDays(daysAgo);
    String token = house.standalone().token("manager", "bench");
    String url = house.standalone().url() + "/api/v1/ageing?asOf=" + day;
    HttpClient client = HttpClient.newHttpClient();
    AgeingLimit limit = new AgeingLimit(day);

    double times =
        sideBySide(
            "by segment",
            () -> get(client, url + "&by=segment", token),
            () -> read(database, limit.bySegment()));
    Figures.verdict("ageing by segment, times the SQL", times, WANTED, false);
    String middle = FilledLedger.account(accounts / 2);
    sideBySide(
        "a page of accounts",
        () -> get(client, url + "&after=" + cursor(middle), token),
        () -> read(database, limit.accountsAfter(middle)));
  }

  /** In turns, so that what else the machine does falls on both; tells how many times the SQL. */
  private double sideBySide(String name, Work service, Work sql)
      throws SQLException, IOException, InterruptedException {
    long[] served = new long[runs];
    long[] plain = new long[runs];
    for (int run = -warmUp; run < runs; run++) {
      long ofService = time(service);
      long ofSql = time(sql);
      if (run >= 0) {
        served[run] = ofService;
        plain[run] = ofSql;
      }
    }
    Figures.percentiles("ageing " + name + ", the service", served);
    Figures.percentiles("ageing " + name + ", the best SQL", plain);
    return median(served) / median(plain);
  }

  private static double median(long[] nanos) {
    long[] sorted = nanos.clone();
    Arrays.sort(sorted);
    return Figures.millis(sorted, 0.5);
  }

  private static long time(Work work) throws SQLException, IOException, InterruptedException {
    long start = System.nanoTime();
    work.run();
    return System.nanoTime() - start;
  }

  private static void get(HttpClient client, String url, String token)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url)).header("Authorization", "Bearer " + token).build();
    HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() != 200 || !answer.body().contains("\"buckets\"")) {
      throw new IllegalStateException(answer.statusCode() + " " + answer.body());
    }
  }

  private static void read(Connection database, String sql) throws SQLException {
    try (Statement statement = database.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      if (!rows.next()) {
        throw new IllegalStateException("Nothing was open");
      }
    }
  }

  /** As the service hands them out. */
  private static String cursor(String account) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString("key\0USD\0%s".formatted(account).getBytes(StandardCharsets.UTF_8));
  }
}
