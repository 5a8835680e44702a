package io.dunlin.disposition.accounttask;

import module java.base;

import io.dunlin.events.AccountEvent;
import io.dunlin.events.FinalInvoiceEvent;
import io.dunlin.events.FinalInvoiceEvent.FinalInvoiceReviewDue;
import io.dunlin.events.LedgerEvent;
import io.dunlin.events.LedgerEvent.InvoiceSettled;
import io.dunlin.events.LedgerEvent.InvoiceVoided;
import io.dunlin.events.ProfileEvent;
import io.dunlin.events.RenewalEvent;
import io.dunlin.events.StandingEvent;
import io.dunlin.events.StandingEvent.StandingChanged;
import io.dunlin.events.StatementEvent;
import io.dunlin.events.SuspensionEvent;
import io.dunlin.events.TransferEvent;
import io.dunlin.events.TransferEvent.TransferRequested;
import io.dunlin.events.TransferEvent.TransferWaiting;

/** Tells which tasks each event of account-service opens and closes. */
final class AccountTaskRules {

  private AccountTaskRules() {}

  static Stream<TaskChange> changes(AccountEvent event, WorkTrigger trigger) {
    return switch (event) {
      case RenewalEvent e -> new RenewalTasks(trigger).of(e);
      case SuspensionEvent e -> new SuspensionTasks(trigger).of(e);
      case TransferEvent e -> new TransferTasks(trigger).of(e);
      case FinalInvoiceReviewDue e -> new FinalInvoiceTasks(trigger).of(e);
      case StandingChanged e -> new CashTasks(trigger).of(e);
      case StandingEvent _, LedgerEvent _, ProfileEvent _, StatementEvent _ -> Stream.empty();
    };
  }

  /** Whether an event can change any task; most cannot. */
  static boolean concerns(AccountEvent event) {
    return switch (event) {
      case RenewalEvent _, SuspensionEvent _, TransferEvent _, FinalInvoiceEvent _ -> true;
      case StandingEvent _ -> event instanceof StandingChanged;
      case LedgerEvent _, ProfileEvent _, StatementEvent _ -> false;
    };
  }

  /** Whether the tasks of an event tell both CSMs what is open of the account (D4). */
  static boolean needsHandover(AccountEvent event) {
    return event instanceof TransferRequested || event instanceof TransferWaiting;
  }

  /** Whether an event ends an invoice, so that nobody is contacted about it any more (E4). */
  static boolean endsAnInvoice(AccountEvent event) {
    return event instanceof InvoiceSettled || event instanceof InvoiceVoided;
  }
}
