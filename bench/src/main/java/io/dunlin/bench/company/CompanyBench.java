package io.dunlin.bench.company;

import static java.util.Objects.requireNonNull;

import module java.base;

import io.dunlin.bench.figures.Figures;
import io.dunlin.bench.installation.AccountServiceProcess;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What people and the passing of a day ask of account-service at the size of a large company. */
@Command(
    name = "company",
    description =
        "Accounts, lists, ageing and a day's run of account-service at a large company's size.")
public final class CompanyBench implements Callable<Integer> {

  private static final double ACCOUNT_WANTED_MS = 15;
  private static final double LIST_WANTED_MS = 40;
  private static final double DAY_WANTED_TIMES = 4;
  private static final double NOTHING_WANTED_SECONDS = 1;
  private static final int MOST_CHANGING = 20_000;
  private static final int DAYS = 1095;

  /** What people look for, each with the index that it needs. */
  private static final List<String> LISTS =
      List.of(
          "/api/v1/accounts?standing=OVERDUE&sort=-balance",
          "/api/v1/accounts?bucket=31-60&sort=oldestDueOn",
          "/api/v1/accounts?segment=CORE&csm=csm-7&standing=OVERDUE",
          "/api/v1/accounts?country=GB&standing=DISPUTED",
          "/api/v1/accounts?collector=agent-5&sort=-balance",
          "/api/v1/accounts?q=Kimarus%20Optics",
          "/api/v1/accounts?q=Dental",
          "/api/v1/invoices?state=overdue&sort=-balance",
          "/api/v1/invoices?state=open&sort=dueOn");

  @Spec private @Nullable CommandSpec spec;

  @Option(names = "--accounts", defaultValue = "1000000", description = "Default ${DEFAULT-VALUE}.")
  int accounts;

  @Option(names = "--invoices", defaultValue = "5000000", description = "Default ${DEFAULT-VALUE}.")
  long invoices;

  @Option(
      names = "--changing",
      defaultValue = "0",
      description = "Accounts that change on the day (default: as many as fit, at most 20,000).")
  int changing;

  @Option(
      names = "--seconds",
      defaultValue = "20",
      description = "Of each measurement of reads; default ${DEFAULT-VALUE}.")
  int seconds;

  @Option(
      names = "--warm-up",
      defaultValue = "90",
      description =
          "Seconds of reads, as many as come, before they count; default ${DEFAULT-VALUE}.")
  int warmUp;

  @Override
  public Integer call() throws Exception {
    int changed = accountsThatChange();
    try (AccountServiceProcess installation =
        new AccountServiceProcess(List.of("-Ddunlin.due-work.poll=100ms", checkAtNight()))) {
      installation.start(); // makes the tables
      installation.stop();
      try (Connection database = installation.database()) {
        Duration took = new LedgerGenerator(accounts, invoices, DAYS).into(database);
        Figures.rate("filled, invoices", invoices, took);
        installation.start();
        read(installation);
        new AgeingReads(installation, database, accounts).measure();
        passDay(database, changed);
      }
    }
    return 0;
  }

  /** Refuses what does not fit before anything is loaded. */
  private int accountsThatChange() {
    int most = DayChange.most(accounts, invoices);
    if (changing > most || most < 4) {
      throw new ParameterException(
          requireNonNull(spec).commandLine(),
          "Of %,d accounts with %,d invoices at most %,d can change on a day; make --changing smaller, or the company larger."
              .formatted(accounts, invoices, most));
    }
    return changing == 0 ? Math.min(most, MOST_CHANGING) : changing;
  }

  /** The nightly check of the books reads them all; it is not to fall into what is measured. */
  private static String checkAtNight() {
    return "-Ddunlin.self-check.at="
        + LocalTime.now(ZoneOffset.UTC).plusHours(12).truncatedTo(ChronoUnit.MINUTES);
  }

  private void read(AccountServiceProcess installation)
      throws InterruptedException, ExecutionException {
    ConstantRateReader reader = new ConstantRateReader(installation);
    IntFunction<String> anAccount =
        n -> "/api/v1/accounts/" + LedgerGenerator.account(1 + (int) (n * 7919L % accounts));
    Figures.line("warmed up by", "%,d accounts read".formatted(reader.warmUp(anAccount, warmUp)));
    long[] ofAccounts = reader.read(anAccount, seconds);
    Figures.percentiles("GET account, 50/s", ofAccounts);
    Figures.atMost("GET account p99, ms", Figures.millis(ofAccounts, 0.99), ACCOUNT_WANTED_MS);
    IntFunction<String> aList = n -> LISTS.get(n % LISTS.size());
    Figures.line("warmed up by", "%,d list pages read".formatted(reader.warmUp(aList, warmUp)));
    long[] ofLists = reader.read(aList, seconds);
    for (int kind = 0; kind < LISTS.size(); kind++) {
      Figures.percentiles(LISTS.get(kind), every(LISTS.size(), kind, ofLists));
    }
    Figures.atMost("filtered list page p99, ms", Figures.millis(ofLists, 0.99), LIST_WANTED_MS);
  }

  private static void passDay(Connection database, int changing) throws SQLException {
    DayChange midnight = new DayChange(database);
    midnight.pass(Math.max(1, changing / 4)); // warms up
    DayChange.Took took = midnight.pass(changing);
    Figures.line("plain SQL for the accounts that change", "%.2f s".formatted(took.plain()));
    Figures.line("the day's run, until nothing is due", "%.2f s".formatted(took.run()));
    Figures.atMost("the day's run, times the SQL", took.run() / took.plain(), DAY_WANTED_TIMES);
    Figures.atMost(
        "a day on which one account changes, s", midnight.pass(1).run(), NOTHING_WANTED_SECONDS);
  }

  private static long[] every(int step, int first, long[] nanos) {
    return IntStream.range(0, nanos.length)
        .filter(n -> n % step == first)
        .mapToLong(n -> nanos[n])
        .toArray();
  }
}
