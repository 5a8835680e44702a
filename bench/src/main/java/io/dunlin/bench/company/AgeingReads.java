package io.dunlin.bench.company;

import module java.base;

import io.dunlin.bench.figures.Figures;
import io.dunlin.bench.installation.AccountServiceProcess;
import io.dunlin.bench.installation.Installation;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * The ageing of a past day as account-service answers it, beside the best SQL that was found for
 * it.
 */
record AgeingReads(AccountServiceProcess installation, Connection database, int accounts) {

  private static final double WANTED = 2;
  private static final int DAYS_AGO = 180;
  private static final int WARM_UP = 3;
  private static final int RUNS = 7;

  /** Something that is measured. */
  private interface Work {
    void run() throws SQLException, IOException, InterruptedException;
  }

  void measure() throws SQLException, IOException, InterruptedException {
    LocalDate day = LocalDate.now(ZoneOffset.UTC).minusDays(DAYS_AGO);
    String token = installation.token("manager");
    String path = "/api/v1/ageing?asOf=" + day;
    AgeingLimit limit = new AgeingLimit(day);

    double times =
        sideBySide(
            "by segment", () -> get(path + "&by=segment", token), () -> read(limit.bySegment()));
    Figures.atMost("ageing by segment, times the SQL", times, WANTED);
    String middle = LedgerGenerator.account(accounts / 2);
    sideBySide(
        "a page of accounts",
        () -> get(path + "&after=" + cursor(middle), token),
        () -> read(limit.accountsAfter(middle)));
  }

  /** In turns, so that what else the machine does falls on both; tells how many times the SQL. */
  private double sideBySide(String name, Work service, Work sql)
      throws SQLException, IOException, InterruptedException {
    long[] served = new long[RUNS];
    long[] plain = new long[RUNS];
    for (int run = -WARM_UP; run < RUNS; run++) {
      long ofService = time(service);
      long ofSql = time(sql);
      if (run >= 0) {
        served[run] = ofService;
        plain[run] = ofSql;
      }
    }
    Figures.percentiles("ageing " + name + ", the service", served);
    Figures.percentiles("ageing " + name + ", the best SQL", plain);
    return Figures.millis(served, 0.5) / Figures.millis(plain, 0.5);
  }

  private static long time(Work work) throws SQLException, IOException, InterruptedException {
    long start = System.nanoTime();
    work.run();
    return System.nanoTime() - start;
  }

  private void get(String path, String token) throws IOException, InterruptedException {
    mustBe(installation.get(path, token).contains("\"buckets\""));
  }

  private void read(String sql) throws SQLException {
    mustBe(Installation.holds(database, sql));
  }

  private static void mustBe(boolean answered) {
    if (!answered) {
      throw new IllegalStateException("Nothing was open");
    }
  }

  /** As the service hands them out. */
  private static String cursor(String account) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString("key\0USD\0%s".formatted(account).getBytes(StandardCharsets.UTF_8));
  }
}
