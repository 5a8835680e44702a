package io.dunlin.account.customer.transfer;

import io.dunlin.account.customer.transfer.Checked.Good;
import io.dunlin.account.customer.transfer.Transfer.Request;
import io.dunlin.events.AccountEvent;
import io.dunlin.events.Identifiers;
import io.dunlin.kit.outbox.Outbox;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Puts transfers away with what is told of them; while the locks of the accounts are held. */
@Repository
class TransferBook {

  private final Transfers transfers;
  private final Outbox outbox;

  TransferBook(Transfers transfers, Outbox outbox) {
    this.transfers = transfers;
    this.outbox = outbox;
  }

  /** Those of the rows that can be done. */
  Mono<List<Transfer>> schedule(List<Good> rows, Request request) {
    List<Transfer> scheduled = new ArrayList<>();
    List<AccountEvent> told = new ArrayList<>();
    for (Good row : rows) {
      Transfer transfer = Transfer.scheduled(Identifiers.next().toString(), row, request);
      scheduled.add(transfer);
      told.add(TransferNews.requested(transfer, row.episode()));
    }
    return transfers.save(scheduled).then(outbox.append(told)).thenReturn(scheduled);
  }

  Mono<Transfer> save(Transfer transfer, AccountEvent told) {
    return transfers
        .save(List.of(transfer))
        .then(outbox.append(List.of(told)))
        .thenReturn(transfer);
  }
}
