package io.dunlin.events;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What account-service tells about accounts and the ledger, on {@link Topics#ACCOUNT}. Each carries
 * the episode that was open when it happened (for the closing event: the closed one), null when
 * none was. Days are the account's calendar days.
 */
public sealed interface AccountEvent extends DomainEvent {

  @Nullable Episode episode();

  /** The whole profile, whenever anything of it changed; the latest version wins. */
  record AccountChanged(
      String account,
      @Nullable Episode episode,
      long version,
      String name,
      String segment,
      String country,
      String timeZone,
      String currency,
      String csm,
      @Nullable String collector,
      @Nullable Health health,
      List<String> products,
      @Nullable String portalUrl,
      @Nullable Integer openOpportunities,
      List<Contact> contacts)
      implements AccountEvent {}

  /**
   * People here, Finance or a mail that came back said something of one contact; the contacts as
   * they are from then on stand in AccountChanged. By is who said it, with the reason.
   *
   * @param address that bounced or is reachable again; null for other changes
   */
  record ContactChanged(
      String account,
      @Nullable Episode episode,
      String contact,
      String name,
      ContactChange change,
      String by,
      String reason,
      Instant at,
      @Nullable String address)
      implements AccountEvent {}

  /** An invoice became known. Balance is what is open after payments that had waited for it. */
  record InvoiceOpened(
      String account,
      @Nullable Episode episode,
      String invoice,
      InvoiceKind kind,
      LocalDate issuedOn,
      LocalDate dueOn,
      Money amount,
      @Nullable String product)
      implements AccountEvent {}

  /** A new due day or amount; both are given as they are now, with what the amount changed by. */
  record InvoiceAmended(
      String account,
      @Nullable Episode episode,
      String invoice,
      LocalDate dueOn,
      Money amount,
      Money change,
      LocalDate on,
      String reason)
      implements AccountEvent {}

  /** The first day past due of an open invoice (W3), or the day on which that became known. */
  record InvoiceOverdue(
      String account,
      @Nullable Episode episode,
      String invoice,
      LocalDate dueOn,
      int daysPastDue,
      Money balance,
      LocalDate on)
      implements AccountEvent {}

  /**
   * Nothing of the invoice is open any more; settled on the day of the payment or credit that
   * cleared it (E12).
   */
  record InvoiceSettled(
      String account, @Nullable Episode episode, String invoice, LocalDate settledOn, int daysLate)
      implements AccountEvent {}

  /** A settled invoice is open again. */
  record InvoiceReopened(
      String account,
      @Nullable Episode episode,
      String invoice,
      LocalDate dueOn,
      Money balance,
      LocalDate on,
      String reason)
      implements AccountEvent {}

  /** The invoice is not owed; written off is the amount by which the receivable fell. */
  record InvoiceVoided(
      String account,
      @Nullable Episode episode,
      String invoice,
      LocalDate voidedOn,
      Money amount,
      String reason)
      implements AccountEvent {}

  /** Money came in; what was applied of it follows as PaymentApplied. */
  record PaymentRecorded(
      String account, @Nullable Episode episode, String payment, LocalDate receivedOn, Money amount)
      implements AccountEvent {}

  /**
   * A part of a payment was put to an invoice; a negative amount takes it back (void, amendment).
   *
   * @param namedAs what the remittance said, where that is not quite the invoice's number (E12)
   */
  record PaymentApplied(
      String account,
      @Nullable Episode episode,
      String payment,
      String invoice,
      Money amount,
      LocalDate on,
      @Nullable String namedAs)
      implements AccountEvent {

    /** The remittance named the invoice by its number, or not at all. */
    public PaymentApplied(
        String account,
        @Nullable Episode episode,
        String payment,
        String invoice,
        Money amount,
        LocalDate on) {
      this(account, episode, payment, invoice, amount, on, null);
    }
  }

  /**
   * A payment or a part of it was taken back; unapplied lists what its invoices owe again.
   *
   * @param remaining what of the payment is left; null, as zero, when nothing is
   */
  record PaymentReversed(
      String account,
      @Nullable Episode episode,
      String payment,
      LocalDate reversedOn,
      Money amount,
      List<AppliedPart> unapplied,
      String reason,
      @Nullable Money remaining)
      implements AccountEvent {

    /** The whole payment was taken back. */
    public PaymentReversed(
        String account,
        @Nullable Episode episode,
        String payment,
        LocalDate reversedOn,
        Money amount,
        List<AppliedPart> unapplied,
        String reason) {
      this(account, episode, payment, reversedOn, amount, unapplied, reason, null);
    }

    /** Says if nothing of the payment is left. */
    public boolean whole() {
      return remaining == null || remaining.isZero();
    }
  }

  /** A credit note became known; what was applied of it follows as CreditApplied. */
  record CreditRecorded(
      String account,
      @Nullable Episode episode,
      String credit,
      LocalDate issuedOn,
      Money amount,
      @Nullable String invoice)
      implements AccountEvent {}

  /**
   * A part of a credit or write-off was put to an invoice; a negative amount takes it back.
   *
   * @param namedAs what the credit said, where that is not quite the invoice's number (E12)
   */
  record CreditApplied(
      String account,
      @Nullable Episode episode,
      String credit,
      String invoice,
      Money amount,
      LocalDate on,
      @Nullable String namedAs)
      implements AccountEvent {

    /** The credit named the invoice by its number, or not at all. */
    public CreditApplied(
        String account,
        @Nullable Episode episode,
        String credit,
        String invoice,
        Money amount,
        LocalDate on) {
      this(account, episode, credit, invoice, amount, on, null);
    }
  }

  /**
   * What the account owes, and since when; account-service alone decides it. Version rises by one
   * per change. The process day is the days past due of oldestCollectibleDueOn (W7). State and due
   * days look at all currencies; amounts are in the account's own, and those in others apart.
   */
  record StandingChanged(
      String account,
      @Nullable Episode episode,
      long version,
      AccountState state,
      @Nullable LocalDate oldestDueOn,
      @Nullable LocalDate oldestCollectibleDueOn,
      Money open,
      Money overdue,
      Money collectible,
      Money disputed,
      Money unapplied,
      List<AgeingBucket> buckets,
      LocalDate on,
      @Nullable List<CurrencyAmounts> others)
      implements AccountEvent {

    /**
     * Says if unapplied cash covers all that is collectible, in each currency (E12): the customer
     * has paid, and it is for AR to find out which invoices.
     */
    public boolean covered() {
      List<CurrencyAmounts> all = new ArrayList<>(others == null ? List.of() : others);
      all.add(
          new CurrencyAmounts(
              open.currency(), open, overdue, collectible, disputed, unapplied, buckets));
      List<CurrencyAmounts> owed =
          all.stream().filter(in -> in.collectible().isPositive()).toList();
      return !owed.isEmpty()
          && owed.stream().allMatch(in -> in.unapplied().compareTo(in.collectible()) >= 0);
    }
  }

  /** An open invoice grew into the next older ageing bucket (M1). */
  record BucketEntered(
      String account,
      @Nullable Episode episode,
      String invoice,
      AgeingBucket bucket,
      int daysPastDue,
      LocalDate on)
      implements AccountEvent {}

  /** The last overdue invoice is gone; the episode it carries is closed (W6). */
  record AccountCurrent(String account, Episode episode, LocalDate on) implements AccountEvent {}

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
      implements AccountEvent {}

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
      implements AccountEvent {}

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
      implements AccountEvent {}

  /** The account analysis of a transfer is complete (D4). */
  record TransferChecklistCompleted(
      String account,
      @Nullable Episode episode,
      String transfer,
      String from,
      String to,
      String by,
      Instant at)
      implements AccountEvent {}

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
      implements AccountEvent {}

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

  /**
   * Finance and the CSM are to say, by answerBy, if the invoice of this renewal may be sent (B2).
   */
  record RenewalReviewDue(
      String account,
      @Nullable Episode episode,
      String renewal,
      LocalDate renewalOn,
      Money amount,
      String csm,
      LocalDate answerBy,
      LocalDate on)
      implements AccountEvent {}

  /**
   * One of them has said if the invoice may be sent, or thought again (B2).
   *
   * @param side the role (ar, csm) for which it was said
   * @param waitingFor the roles whose answer is still missing
   * @param answerBy the last day on which that is in time; null when nobody is waited for
   */
  record RenewalAnswered(
      String account,
      @Nullable Episode episode,
      String renewal,
      LocalDate renewalOn,
      String side,
      RenewalVerdict verdict,
      String by,
      List<String> waitingFor,
      @Nullable LocalDate answerBy,
      Instant at)
      implements AccountEvent {}

  /** May the invoice of a renewal be sent? */
  enum RenewalVerdict {
    APPROVE,
    HOLD,
    @JsonEnumDefaultValue
    UNKNOWN
  }

  /** Finance and the CSM have both said yes: the renewal invoice may be sent (B2). */
  record RenewalApproved(
      String account,
      @Nullable Episode episode,
      String renewal,
      LocalDate renewalOn,
      Money amount,
      String financeBy,
      String csmBy,
      Instant at)
      implements AccountEvent {}

  /**
   * One of them said no; side is their role (ar, csm), nextStep what has to happen first (B2).
   *
   * @param answerBy the last day on which the review was to be decided
   */
  record RenewalHeld(
      String account,
      @Nullable Episode episode,
      String renewal,
      LocalDate renewalOn,
      String side,
      String by,
      String reason,
      String nextStep,
      Instant at,
      @Nullable LocalDate answerBy)
      implements AccountEvent {}

  /**
   * Finance has moved the renewal so far away that its review, and what was said in it, does not
   * count any more; it opens again in its time (B2).
   */
  record RenewalReviewPutOff(
      String account, @Nullable Episode episode, String renewal, LocalDate renewalOn, LocalDate on)
      implements AccountEvent {}

  /**
   * Finance has named another day or amount, and the review goes on with what was said in it (B2).
   *
   * @param waitingFor the roles whose answer is missing
   * @param answerBy the last day on which that is in time; null when nobody is waited for
   */
  record RenewalRescheduled(
      String account,
      @Nullable Episode episode,
      String renewal,
      LocalDate renewalOn,
      Money amount,
      List<String> waitingFor,
      @Nullable LocalDate answerBy,
      LocalDate on)
      implements AccountEvent {}

  /** Nobody answered in time; waitingFor lists the roles (ar, csm) whose answer is missing (B2). */
  record RenewalReviewOverdue(
      String account,
      @Nullable Episode episode,
      String renewal,
      LocalDate renewalOn,
      String csm,
      LocalDate answerBy,
      List<String> waitingFor,
      LocalDate on)
      implements AccountEvent {}

  /**
   * The day of the month, the account's 6th business day, on which a customer with open final
   * invoices is contacted (E4).
   */
  record FinalInvoiceReviewDue(
      String account, @Nullable Episode episode, LocalDate on, List<OpenFinalInvoice> invoices)
      implements AccountEvent {}

  /** A final invoice that is owed, with how many of its points nobody has resolved yet. */
  record OpenFinalInvoice(String invoice, LocalDate dueOn, Money balance, int openPoints) {}

  /**
   * The customer is told that the account will be suspended on suspendsOn unless it pays (E2).
   *
   * @param oldestDueOn of what is collectible
   * @param collectible in each currency in which something is
   * @param by who warned by hand; null when the passing of days did
   * @param letter under which dunning-service tells the customer; null when we warn by other means
   */
  record SuspensionWarned(
      String account,
      @Nullable Episode episode,
      LocalDate suspendsOn,
      @Nullable LocalDate oldestDueOn,
      List<Money> collectible,
      String reason,
      @Nullable String by,
      LocalDate on,
      @Nullable String letter)
      implements AccountEvent {}

  /**
   * A warned account will not be suspended while this lasts (E2); also when somebody holds it.
   *
   * @param heldBy BY_HAND, DISPUTE, PLAN, PROMISE, PAYMENT
   * @param until the day on which it goes on by itself; null when that is for others to say
   */
  record SuspensionHeld(
      String account,
      @Nullable Episode episode,
      List<String> heldBy,
      String reason,
      @Nullable LocalDate until,
      @Nullable String by,
      LocalDate on)
      implements AccountEvent {}

  /** Nothing holds the suspension of a warned account any more; it comes on suspendsOn (E2). */
  record SuspensionResumed(
      String account, @Nullable Episode episode, LocalDate suspendsOn, LocalDate on)
      implements AccountEvent {}

  /**
   * The letter of a warning left so late that suspension comes later than was told before (E2).
   *
   * @param suspendsOn the day that the letter names
   */
  record SuspensionPutOff(
      String account, @Nullable Episode episode, LocalDate suspendsOn, LocalDate on)
      implements AccountEvent {}

  /** A warned account will not be suspended any more, or somebody let it go (E2). */
  record SuspensionReleased(
      String account, @Nullable Episode episode, String reason, @Nullable String by, LocalDate on)
      implements AccountEvent {}

  /** Warned on a day and still unpaid two weeks later (E2). */
  record AccountSuspended(
      String account,
      @Nullable Episode episode,
      LocalDate warnedOn,
      List<Money> collectible,
      String reason,
      @Nullable String by,
      LocalDate on)
      implements AccountEvent {}

  /** A suspended account is in service again: it is current, or a person said so (E2). */
  record AccountReinstated(
      String account,
      @Nullable Episode episode,
      LocalDate suspendedOn,
      String reason,
      @Nullable String by,
      LocalDate on)
      implements AccountEvent {}

  /**
   * The statement of a month was made and is kept (E3).
   *
   * @param on the statement day
   * @param balances of each currency in which anything was owed or moved
   * @param pdf the document that was made
   * @param html the same as a page
   */
  record StatementIssued(
      String account,
      @Nullable Episode episode,
      LocalDate on,
      LocalDate from,
      LocalDate to,
      List<StatementBalance> balances,
      String pdf,
      String html)
      implements AccountEvent {}

  /** What was owed before and after, in one currency; below zero, we owe the customer. */
  record StatementBalance(Money opening, Money closing) {}

  /** What a payment had given to one invoice. */
  record AppliedPart(String invoice, Money amount) {}
}
