package io.dunlin.account.customer.transfer;

import io.dunlin.events.TransferEvent.TransferReason;
import java.time.LocalDate;

/** Who is to own an account instead of whom, why, and from which of the account's days (D1). */
public record TransferTerms(
    String account, String from, String to, TransferReason reason, LocalDate effectiveOn) {}
