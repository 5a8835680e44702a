package io.dunlin.events;

import module java.base;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import org.jspecify.annotations.Nullable;

/** The transfer of an account from one CSM to another (D1 to D5). */
public sealed interface TransferEvent extends AccountEvent {

  /**
   * The account belongs to another CSM from now on, with all that is open at this moment (D5).
   *
   * @param why what made the transfer automated or manual (D3)
   * @param effectiveOn the day that was agreed
   * @param on the day from which the new CSM owns it; a later one when something was waited for
   */
  record AccountTransferred(
      String account,
      @Nullable Episode episode,
      String transfer,
      String from,
      String to,
      TransferMode mode,
      List<String> why,
      TransferReason reason,
      LocalDate effectiveOn,
      LocalDate on,
      HandedOver open)
      implements TransferEvent {}

  /**
   * What is open of an account that is handed over; disputed is open too, whether due or not.
   * Amounts are in the account's own currency, and those in others apart; counts are of all.
   */
  record HandedOver(
      Money open,
      Money overdue,
      Money disputed,
      Money unapplied,
      int openInvoices,
      int overdueInvoices,
      int disputedInvoices,
      @Nullable List<CurrencyAmounts> others) {}

  /**
   * Somebody asked that the account go to another CSM (D1). Mode and why are as known then (D3); on
   * its day it is judged again.
   */
  record TransferRequested(
      String account,
      @Nullable Episode episode,
      String transfer,
      String from,
      String to,
      TransferMode mode,
      List<String> why,
      TransferReason reason,
      LocalDate effectiveOn,
      String by,
      Instant at)
      implements TransferEvent {}

  /**
   * The day of a manual transfer has come and its checklist is not complete; the account stays with
   * the old CSM until it is (D4).
   */
  record TransferWaiting(
      String account,
      @Nullable Episode episode,
      String transfer,
      String from,
      String to,
      List<String> why,
      LocalDate effectiveOn,
      LocalDate on)
      implements TransferEvent {}

  /** The account analysis of a transfer is complete (D4). */
  record TransferChecklistCompleted(
      String account,
      @Nullable Episode episode,
      String transfer,
      String from,
      String to,
      String by,
      Instant at)
      implements TransferEvent {}

  /**
   * A transfer will not take effect (D1).
   *
   * @param by null when it was overtaken: on its day the account was another CSM's
   */
  record TransferCancelled(
      String account,
      @Nullable Episode episode,
      String transfer,
      String from,
      String to,
      LocalDate effectiveOn,
      @Nullable String by,
      String reason,
      Instant at)
      implements TransferEvent {}

  /** How the new CSM is introduced: by itself (D2), or by drafts that a person releases (D3). */
  enum TransferMode {
    AUTOMATED,
    MANUAL,
    @JsonEnumDefaultValue
    UNKNOWN
  }

  /** Why an account goes to another CSM (D1). */
  enum TransferReason {
    LEAVE,
    WORKLOAD,
    POSITION_CHANGE,
    JOB_CHANGE,
    @JsonEnumDefaultValue
    UNKNOWN
  }
}
