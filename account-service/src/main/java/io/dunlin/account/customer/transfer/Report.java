package io.dunlin.account.customer.transfer;

import io.dunlin.account.customer.transfer.Checked.Bad;
import io.dunlin.account.customer.transfer.Checked.Good;
import java.util.List;

/**
 * What came of a file of transfers.
 *
 * @param scheduled how many transfers were made of it; none on a dry run
 * @param automated how many of the good rows need nobody (D2)
 * @param manual how many of them need a checklist (D3, D4)
 * @param badRows each with its line, counted from 1, and all that is wrong with it
 */
record Report(
    boolean dryRun,
    int rows,
    int good,
    int bad,
    int scheduled,
    int automated,
    int manual,
    List<Bad> badRows) {

  static Report of(List<Checked> checked, boolean dryRun) {
    List<Good> good = good(checked);
    List<Bad> bad = bad(checked);
    int manual = (int) good.stream().filter(row -> row.judgement().isManual()).count();
    return new Report(
        dryRun,
        checked.size(),
        good.size(),
        bad.size(),
        dryRun ? 0 : good.size(),
        good.size() - manual,
        manual,
        bad);
  }

  static List<Good> good(List<Checked> checked) {
    return checked.stream().filter(Good.class::isInstance).map(Good.class::cast).toList();
  }

  static List<Bad> bad(List<Checked> checked) {
    return checked.stream().filter(Bad.class::isInstance).map(Bad.class::cast).toList();
  }
}
