package io.dunlin.account.customer.transfer;

import module java.base;

import io.dunlin.account.customer.transfer.Transfer.Ending;
import io.dunlin.account.customer.transfer.Transfer.State;
import io.dunlin.events.TransferEvent.TransferMode;
import io.dunlin.events.TransferEvent.TransferReason;
import org.jspecify.annotations.Nullable;

/**
 * A transfer as it is shown.
 *
 * @param why what made it automated or manual (D3)
 * @param waitingFor what is missing though its day has come (D4)
 * @param doneOn the account's day from which the new CSM owns it
 * @param endedBy who cancelled it
 * @param endReason why it was cancelled
 */
public record TransferView(
    String id,
    String account,
    String from,
    String to,
    TransferReason reason,
    LocalDate effectiveOn,
    TransferMode mode,
    List<String> why,
    State state,
    String requestedBy,
    Instant requestedAt,
    boolean checklistComplete,
    @Nullable String waitingFor,
    @Nullable LocalDate doneOn,
    @Nullable Instant endedAt,
    @Nullable String endedBy,
    @Nullable String endReason) {

  public static TransferView of(Transfer transfer) {
    TransferTerms terms = transfer.terms();
    Ending ending = transfer.ending();
    return new TransferView(
        transfer.id(),
        terms.account(),
        terms.from(),
        terms.to(),
        terms.reason(),
        terms.effectiveOn(),
        transfer.assessment().mode(),
        transfer.assessment().why(),
        transfer.state(),
        transfer.request().by(),
        transfer.request().at(),
        transfer.checklist() != null,
        transfer.state() == State.WAITING ? "The checklist, from " + terms.from() : null,
        ending == null ? null : ending.on(),
        ending == null ? null : ending.at(),
        ending == null ? null : ending.by(),
        ending == null ? null : ending.reason());
  }
}
