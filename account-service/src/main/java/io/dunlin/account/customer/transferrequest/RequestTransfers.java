package io.dunlin.account.customer.transferrequest;

import module java.base;

import io.dunlin.account.customer.transfer.Transfer;
import io.dunlin.account.customer.transfer.Transfer.Request;
import io.dunlin.account.customer.transfer.TransferEvents;
import io.dunlin.account.customer.transfer.TransferableAccount;
import io.dunlin.account.customer.transfer.TransferableAccounts;
import io.dunlin.account.customer.transfer.Transfers;
import io.dunlin.account.customer.transferrequest.TransferValidation.Valid;
import io.dunlin.events.AccountEvent;
import io.dunlin.events.Identifiers;
import io.dunlin.kit.UseCase;
import io.dunlin.kit.clock.BusinessClock;
import io.dunlin.kit.outbox.Outbox;
import io.dunlin.kit.security.Caller;
import io.dunlin.kit.transaction.AccountTransactions;
import io.dunlin.kit.transaction.LockedAccounts;
import reactor.core.publisher.Mono;

/** Schedules transfers, after every one of them has been checked (D1). */
@UseCase
class RequestTransfers {

  private final TransferableAccounts accounts;
  private final Transfers transfers;
  private final Outbox outbox;
  private final AccountTransactions transactions;
  private final BusinessClock clock;

  RequestTransfers(
      TransferableAccounts accounts,
      Transfers transfers,
      Outbox outbox,
      AccountTransactions transactions,
      BusinessClock clock) {
    this.accounts = accounts;
    this.transfers = transfers;
    this.outbox = outbox;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Schedules one transfer; a problem tells all that is wrong with it. */
  Mono<Transfer> schedule(RequestedTransfer requested, Caller caller) {
    List<RequestedTransfer> rows = List.of(requested);
    Request request = new Request(caller.user(), clock.now());
    return transactions.execute(
        TransferValidator.accounts(rows),
        locked ->
            check(rows, request.at())
                .map(checked -> RefusedTransfers.valid(checked.getFirst()))
                .flatMap(valid -> save(locked, List.of(valid), request))
                .map(List::getFirst));
  }

  /** Only checks. */
  Mono<TransferReport> tryOut(List<RequestedTransfer> rows) {
    return check(rows, clock.now()).map(checked -> TransferReport.of(checked, true));
  }

  /** Schedules all rows or none; or, when told to, all that are valid. Locks what exists only. */
  Mono<TransferReport> schedule(List<RequestedTransfer> rows, boolean skipBad, Caller caller) {
    Request request = new Request(caller.user(), clock.now());
    return accounts
        .load(TransferValidator.accounts(rows))
        .map(known -> known.stream().map(TransferableAccount::account).toList())
        .flatMap(
            existing ->
                transactions.execute(existing, locked -> schedule(locked, rows, skipBad, request)));
  }

  private Mono<TransferReport> schedule(
      LockedAccounts locked, List<RequestedTransfer> rows, boolean skipBad, Request request) {
    return check(rows, request.at())
        .doOnNext(checked -> RefusedTransfers.refuse(checked, skipBad))
        .flatMap(
            checked ->
                save(locked, TransferReport.good(checked), request)
                    .thenReturn(TransferReport.of(checked, false)));
  }

  private Mono<List<TransferValidation>> check(List<RequestedTransfer> rows, Instant now) {
    return accounts
        .load(TransferValidator.accounts(rows))
        .map(known -> TransferValidator.all(rows, known, now));
  }

  private Mono<List<Transfer>> save(LockedAccounts locked, List<Valid> rows, Request request) {
    List<Transfer> scheduled = new ArrayList<>();
    List<AccountEvent> events = new ArrayList<>();
    for (Valid row : rows) {
      Transfer transfer =
          Transfer.scheduled(Identifiers.next().toString(), row.terms(), row.assessment(), request);
      scheduled.add(transfer);
      events.add(TransferEvents.requested(transfer, row.episode()));
    }
    return transfers
        .save(locked, scheduled)
        .then(outbox.append(locked, events))
        .thenReturn(scheduled);
  }
}
