package io.dunlin.account.receivables.financeevent;

import io.dunlin.events.EventTypes;
import io.dunlin.events.FinanceEvent;
import io.dunlin.events.FinanceEvent.AccountUpserted;
import io.dunlin.events.FinanceEvent.CreditIssued;
import io.dunlin.events.FinanceEvent.InvoiceAmended;
import io.dunlin.events.FinanceEvent.InvoiceIssued;
import io.dunlin.events.FinanceEvent.InvoiceVoided;
import io.dunlin.events.FinanceEvent.PaymentReceived;
import io.dunlin.events.FinanceEvent.PaymentReversed;
import io.dunlin.events.FinanceEvent.RatePublished;
import io.dunlin.events.FinanceEvent.RefundIssued;
import io.dunlin.events.FinanceEvent.RenewalScheduled;
import io.dunlin.events.FinanceEvent.WriteOffBooked;
import org.jspecify.annotations.Nullable;

/** What an event is about, by which the ledger is searched. */
public final class EventDocument {

  private EventDocument() {}

  /** The type without its family and version, such as {@code payment-received}. */
  public static String type(FinanceEvent event) {
    String name = EventTypes.typeOf(event);
    return name.substring("io.dunlin.finance.".length(), name.lastIndexOf('.'));
  }

  /** The number that it makes known or changes. */
  public static @Nullable String number(FinanceEvent event) {
    return switch (event) {
      case InvoiceIssued e -> e.invoice();
      case InvoiceAmended e -> e.invoice();
      case InvoiceVoided e -> e.invoice();
      case PaymentReceived e -> e.payment();
      case PaymentReversed e -> e.payment();
      case CreditIssued e -> e.credit();
      case RefundIssued e -> e.refund();
      case WriteOffBooked e -> e.writeOff();
      case RenewalScheduled e -> e.renewalOn().toString();
      case AccountUpserted _, RatePublished _ -> null;
    };
  }
}
