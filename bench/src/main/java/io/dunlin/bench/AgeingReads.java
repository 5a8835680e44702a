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

/**
 * The ageing of a past day as account-service answers it, beside the best SQL that was found for
 * it.
 *
 * @param daysAgo the day that is looked at
 * @param runs that count, after {@code warmUp} that do not
 */
record AgeingReads(
    AccountServiceProcess installation,
    Connection database,
    int accounts,
    int daysAgo,
    int runs,
    int warmUp) {

  private static final double WANTED = 2;

  /** Something that is measured. */
  private interface Work {
    void run() throws SQLException, IOException, InterruptedException;
  }

  void measure() throws SQLException, IOException, InterruptedException {
    LocalDate day = LocalDate.now(ZoneOffset.UTC).minusDays(daysAgo);
    String token = installation.token("manager");
    String url = installation.url() + "/api/v1/ageing?asOf=" + day;
    HttpClient client = HttpClient.newHttpClient();
    AgeingLimit limit = new AgeingLimit(day);

    double times =
        sideBySide(
            "by segment",
            () -> get(client, url + "&by=segment", token),
            () -> read(database, limit.bySegment()));
    Figures.verdict("ageing by segment, times the SQL", times, WANTED, false);
    String middle = LedgerGenerator.account(accounts / 2);
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
