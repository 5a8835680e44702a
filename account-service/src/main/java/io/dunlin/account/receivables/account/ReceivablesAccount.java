package io.dunlin.account.receivables.account;

import module java.base;

import io.dunlin.account.receivables.invoice.Dispute;
import io.dunlin.account.receivables.ledger.Journal;
import io.dunlin.account.receivables.ledger.Ledger;
import io.dunlin.account.receivables.posting.CashPosting;
import io.dunlin.account.receivables.posting.InvoicePosting;
import io.dunlin.account.receivables.posting.ManualApplication;
import io.dunlin.account.receivables.posting.ManualApplicationPosting;
import io.dunlin.account.receivables.posting.RefundPosting;
import io.dunlin.account.receivables.posting.Rejection;
import io.dunlin.account.receivables.posting.Rejection.Reason;
import io.dunlin.account.receivables.posting.ReversalPosting;
import io.dunlin.account.receivables.profile.ContactEntry;
import io.dunlin.account.receivables.profile.ContactsByHand;
import io.dunlin.account.receivables.profile.Profile;
import io.dunlin.account.receivables.profile.ProfileChange;
import io.dunlin.account.receivables.standing.EpisodeTracker;
import io.dunlin.account.receivables.standing.Standing;
import io.dunlin.events.FinanceEvent;
import io.dunlin.events.FinanceEvent.AccountUpserted;
import io.dunlin.events.FinanceEvent.RenewalScheduled;
import io.dunlin.events.TransferEvent.HandedOver;
import io.dunlin.kit.input.FieldError;

/**
 * An account's receivables while a batch is decided: its profile, ledger, episode and standing. It
 * is loaded when a batch names it, worked on in memory, and saved when the batch is committed.
 *
 * <p>Finance makes an account known and says what it is called, where it is, and who looks after
 * it. What Finance then says of invoices and money is posted to the {@link Ledger}; an event that
 * is refused changes nothing. After each event the {@link EpisodeTracker} looks at the invoices
 * that it touched: the first one that is overdue opens an episode, and the episode is closed as
 * soon as nothing is overdue (W6).
 *
 * <p>Time works on it as well. At midnight in the account's own zone the day passes: invoices
 * become overdue and move from bucket to bucket. People mark invoices as disputed, apply payments
 * by hand, correct contacts, and hand the account over to another CSM.
 *
 * <p>At the end the batch closes the account. Where its standing (what is open, overdue,
 * collectible and unapplied) is another one than at the beginning, that gets the next version and
 * is told. All events are in the {@link Journal} in the order in which they happened, and the
 * listeners of account changes read from here what has changed: profile, standing before and now,
 * movements, and the days of renewal that Finance named.
 */
public final class ReceivablesAccount {

  private final BatchContext context;
  private final AccountSnapshot start;
  private final Journal journal;
  private final Ledger ledger;
  private final EpisodeTracker episodes;
  private final List<RenewalScheduled> renewals = new ArrayList<>();
  private final List<ContactEntry> contactEntries = new ArrayList<>();
  private Profile profile;
  private Standing standing;
  private long version;

  ReceivablesAccount(Profile profile, AccountSnapshot start, BatchContext context) {
    this.context = context;
    this.start = start;
    this.profile = profile;
    this.standing = start.standing();
    this.version = start.version();
    this.journal = new Journal(context.now(), profile.today(context.now()), start.episode());
    this.ledger = new Ledger(profile.account(), profile.currency(), journal, context.numbers());
    this.episodes =
        new EpisodeTracker(
            profile.account(), ledger, journal, context.edges(), context.newEpisode());
  }

  /** An account that Finance has just made known. */
  static ReceivablesAccount opened(AccountUpserted event, BatchContext context) {
    AccountSnapshot nothing = new AccountSnapshot(null, null, 0, Standing.clean(context.edges()));
    ReceivablesAccount account = new ReceivablesAccount(Profile.of(event, null), nothing, context);
    account.journal.tell(account.profile::changed);
    return account;
  }

  /** Posts an event, or says why it is refused; then nothing has changed. */
  Optional<Rejection> post(FinanceEvent event) {
    ledger.nextEvent();
    Optional<Rejection> refusal =
        switch (event) {
          case AccountUpserted e -> changeProfile(e);
          case FinanceEvent.InvoiceIssued e -> new InvoicePosting(ledger).issue(e);
          case FinanceEvent.InvoiceAmended e -> new InvoicePosting(ledger).amend(e);
          case FinanceEvent.InvoiceVoided e -> new InvoicePosting(ledger).voided(e);
          case FinanceEvent.PaymentReceived e -> new CashPosting(ledger).receive(e);
          case FinanceEvent.PaymentReversed e -> new ReversalPosting(ledger).reverse(e);
          case FinanceEvent.CreditIssued e -> new CashPosting(ledger).credit(e);
          case FinanceEvent.RefundIssued e -> new RefundPosting(ledger).refund(e);
          case FinanceEvent.WriteOffBooked e -> new CashPosting(ledger).writeOff(e);
          case RenewalScheduled e -> scheduleRenewal(e);
          case FinanceEvent.RatePublished _ -> Optional.empty();
        };
    if (refusal.isEmpty()) {
      episodes.follow(ledger.touched(), profile.zone());
    }
    return refusal;
  }

  /** Midnight has passed in the account's zone. */
  public void passDay() {
    ledger.writeOffSmallBalances();
    episodes.follow(List.copyOf(ledger.invoices()), profile.zone());
  }

  /** Invoices are contested, or not any more (E7). */
  public void mark(List<String> invoices, Dispute dispute) {
    invoices.forEach(invoice -> ledger.mark(invoice, dispute));
  }

  /** A person decides where a payment's money goes (E12); what is in the way, if anything is. */
  public List<FieldError> apply(ManualApplication wish) {
    ledger.nextEvent();
    List<FieldError> errors = new ManualApplicationPosting(ledger).apply(wish);
    episodes.follow(ledger.touched(), profile.zone());
    return errors;
  }

  /** The account belongs to another CSM from now on (D5); what is open goes with it. */
  public HandedOver handOver(String csm) {
    profile = profile.next(csm);
    journal.tell(profile::changed);
    return Standing.of(ledger, journal.today(), context.edges())
        .handedOver(ledger, journal.today(), context.edges());
  }

  /** Something was said here of the contacts, which the entries tell. */
  public void contacts(ContactsByHand said, List<ContactEntry> entries) {
    Profile changed = profile.with(said);
    if (changed.contacts().equals(profile.contacts())) {
      profile = changed;
    } else {
      profile = changed.next();
      journal.tell(profile::changed);
    }
    entries.forEach(this::keep);
  }

  /**
   * Tells how the account stands now, if that or its episode has changed since the batch began.
   * Where nobody has looked at the day yet it passes first, so that both are of the same day.
   */
  public void close() {
    if (ledger.invoices().stream().anyMatch(invoice -> invoice.ageing().isDue(context.now()))) {
      passDay();
    }
    Standing now = Standing.of(ledger, journal.today(), context.edges());
    if (!now.sameAs(standing) || !journal.isInTheSameEpisodeAs(start.episode())) {
      standing = now;
      version++;
      journal.tell(
          episode -> standing.changed(ledger, episode, version, journal.today(), context.edges()));
    }
  }

  public Profile profile() {
    return profile;
  }

  /** How the batch has changed the profile. */
  public ProfileChange profileChange() {
    return new ProfileChange(start.profile(), profile);
  }

  boolean standingHasChanged() {
    return version != start.version() || start.profile() == null;
  }

  boolean episodeHasChanged() {
    return !Objects.equals(journal.episode(), start.episode());
  }

  public Ledger ledger() {
    return ledger;
  }

  public Journal journal() {
    return journal;
  }

  /** How the account stands; after the batch is closed, as it is saved and told. */
  public Standing standing() {
    return standing;
  }

  /** How the account stood when the batch began. */
  public Standing standingBefore() {
    return start.standing();
  }

  long version() {
    return version;
  }

  List<ContactEntry> contactEntries() {
    return contactEntries;
  }

  /** The days of renewal that Finance named in this batch, in its order. */
  public List<RenewalScheduled> renewals() {
    return renewals;
  }

  private Optional<Rejection> changeProfile(AccountUpserted event) {
    if (!event.currency().equals(profile.currency())) {
      return Optional.of(mismatch("/data/currency", event.currency()));
    }
    Profile changed = Profile.of(event, profile);
    if (!changed.equals(profile)) {
      boolean moved = !changed.timeZone().equals(profile.timeZone());
      Profile before = profile;
      profile = changed.next();
      journal.tell(profile::changed);
      ContactEntry.ofFinance(before, profile, context.now()).forEach(this::keep);
      if (moved) {
        journal.itIs(profile.today(context.now()));
        passDay();
      }
    }
    return Optional.empty();
  }

  private void keep(ContactEntry entry) {
    contactEntries.add(entry);
    journal.tell(episode -> entry.told(profile.account(), episode));
  }

  private Optional<Rejection> scheduleRenewal(RenewalScheduled event) {
    if (!event.amount().currency().equals(profile.currency())) {
      return Optional.of(mismatch("/data/amount/currency", event.amount().currency()));
    }
    renewals.add(event);
    return Optional.empty();
  }

  private Rejection mismatch(String pointer, String currency) {
    return Rejection.at(
        Reason.CURRENCY_MISMATCH,
        pointer,
        "Account %s is kept in %s, not in %s"
            .formatted(profile.account(), profile.currency(), currency));
  }
}
