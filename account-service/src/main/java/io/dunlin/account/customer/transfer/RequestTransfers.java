package io.dunlin.account.customer.transfer;

import io.dunlin.account.customer.transfer.Checked.Bad;
import io.dunlin.account.customer.transfer.Transfer.Request;
import io.dunlin.kit.UseCase;
import io.dunlin.kit.clock.BusinessClock;
import io.dunlin.kit.security.Caller;
import io.dunlin.kit.transaction.AccountTransactions;
import java.time.Instant;
import java.util.List;
import reactor.core.publisher.Mono;

/** Schedules many transfers at once, after every row has been checked (D1). */
@UseCase
class RequestTransfers {

  private final Subjects subjects;
  private final TransferBook book;
  private final AccountTransactions transactions;
  private final BusinessClock clock;

  RequestTransfers(
      Subjects subjects, TransferBook book, AccountTransactions transactions, BusinessClock clock) {
    this.subjects = subjects;
    this.book = book;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Only checks. */
  Mono<Report> tryOut(List<Asked> rows) {
    return check(rows, TransferValidator.accounts(rows), clock.now())
        .map(checked -> Report.of(checked, true));
  }

  /** All rows or none; or, when asked so, all that are good. Only what exists is locked. */
  Mono<Report> of(List<Asked> rows, boolean skipBad, Caller caller) {
    Request request = new Request(caller.user(), clock.now());
    return subjects
        .load(TransferValidator.accounts(rows))
        .map(known -> known.stream().map(Subject::account).toList())
        .flatMap(accounts -> transactions.execute(accounts, _ -> schedule(rows, skipBad, request)));
  }

  private Mono<Report> schedule(List<Asked> rows, boolean skipBad, Request request) {
    return check(rows, TransferValidator.accounts(rows), request.at())
        .doOnNext(checked -> refuse(checked, skipBad))
        .flatMap(
            checked ->
                book.schedule(Report.good(checked), request).thenReturn(Report.of(checked, false)));
  }

  private Mono<List<Checked>> check(List<Asked> rows, List<String> accounts, Instant now) {
    return subjects.load(accounts).map(known -> TransferValidator.all(rows, known, now));
  }

  private static void refuse(List<Checked> checked, boolean skipBad) {
    List<Bad> bad = Report.bad(checked);
    if (!bad.isEmpty() && !skipBad) {
      throw Refusals.badRows(bad);
    }
  }
}
