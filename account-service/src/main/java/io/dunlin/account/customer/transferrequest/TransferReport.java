package io.dunlin.account.customer.transferrequest;

import module java.base;

import io.dunlin.account.customer.transferrequest.TransferValidation.Invalid;
import io.dunlin.account.customer.transferrequest.TransferValidation.Valid;

/**
 * The result of a file of requested transfers.
 *
 * @param scheduled how many transfers were made of it; none on a dry run
 * @param automated how many of the good rows need nobody (D2)
 * @param manual how many of them need a checklist (D3, D4)
 * @param badRows each with its line, counted from 1, and all that is wrong with it
 */
record TransferReport(
    boolean dryRun,
    int rows,
    int good,
    int bad,
    int scheduled,
    int automated,
    int manual,
    List<Invalid> badRows) {

  static TransferReport of(List<TransferValidation> checked, boolean dryRun) {
    List<Valid> good = good(checked);
    List<Invalid> bad = bad(checked);
    int manual = (int) good.stream().filter(row -> row.assessment().isManual()).count();
    return new TransferReport(
        dryRun,
        checked.size(),
        good.size(),
        bad.size(),
        dryRun ? 0 : good.size(),
        good.size() - manual,
        manual,
        bad);
  }

  static List<Valid> good(List<TransferValidation> checked) {
    return checked.stream().filter(Valid.class::isInstance).map(Valid.class::cast).toList();
  }

  static List<Invalid> bad(List<TransferValidation> checked) {
    return checked.stream().filter(Invalid.class::isInstance).map(Invalid.class::cast).toList();
  }
}
