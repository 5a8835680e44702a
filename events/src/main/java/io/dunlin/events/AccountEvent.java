package io.dunlin.events;

import org.jspecify.annotations.Nullable;

/**
 * What account-service tells about accounts and the ledger, on {@link Topics#ACCOUNT}. Each carries
 * the episode that was open when it happened (for the closing event: the closed one), null when
 * none was. Days are the account's calendar days.
 */
public sealed interface AccountEvent extends DomainEvent
    permits FinalInvoiceEvent,
        LedgerEvent,
        ProfileEvent,
        RenewalEvent,
        StandingEvent,
        StatementEvent,
        SuspensionEvent,
        TransferEvent {

  @Nullable Episode episode();
}
