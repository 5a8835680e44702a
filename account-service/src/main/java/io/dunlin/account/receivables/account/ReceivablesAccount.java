package io.dunlin.account.receivables.account;

import io.dunlin.account.receivables.ledger.ByHand;
import io.dunlin.account.receivables.ledger.CashByHand;
import io.dunlin.account.receivables.ledger.CashPosting;
import io.dunlin.account.receivables.ledger.Dispute;
import io.dunlin.account.receivables.ledger.DocumentNumbers;
import io.dunlin.account.receivables.ledger.Invoice;
import io.dunlin.account.receivables.ledger.InvoicePosting;
import io.dunlin.account.receivables.ledger.Journal;
import io.dunlin.account.receivables.ledger.Ledger;
import io.dunlin.account.receivables.ledger.RefundPosting;
import io.dunlin.account.receivables.ledger.Rejection;
import io.dunlin.account.receivables.ledger.Rejection.Flaw;
import io.dunlin.account.receivables.ledger.Rejection.Reason;
import io.dunlin.account.receivables.ledger.ReversalPosting;
import io.dunlin.account.receivables.standing.AgeingEdges;
import io.dunlin.account.receivables.standing.EpisodeTracker;
import io.dunlin.account.receivables.standing.Standing;
import io.dunlin.events.CurrencyAmounts;
import io.dunlin.events.Episode;
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
import io.dunlin.events.StandingEvent.StandingChanged;
import io.dunlin.events.TransferEvent.HandedOver;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One account while a batch is decided: its profile, ledger, episode and standing. Events go in one
 * after the other; what has changed and what is to be told comes out at the end.
 */
public final class ReceivablesAccount {

  /** What a book needs from around it. */
  record Setting(
      Instant now, AgeingEdges edges, Supplier<String> newEpisode, DocumentNumbers numbers) {}

  /** How the account stood when the batch began; nothing is known of a new one. */
  record Start(
      @Nullable Profile profile, @Nullable Episode episode, long version, Standing standing) {}

  private final Setting setting;
  private final Start start;
  private final Journal journal;
  private final Ledger ledger;
  private final EpisodeTracker episodes;
  private final List<RenewalScheduled> renewals = new ArrayList<>();
  private final List<ContactEntry> contactEntries = new ArrayList<>();
  private Profile profile;
  private Standing standing;
  private long version;

  ReceivablesAccount(Profile profile, Start start, Setting setting) {
    this.setting = setting;
    this.start = start;
    this.profile = profile;
    this.standing = start.standing();
    this.version = start.version();
    this.journal = new Journal(setting.now(), today(profile), start.episode());
    this.ledger = new Ledger(profile.account(), profile.currency(), journal, setting.numbers());
    this.episodes =
        new EpisodeTracker(
            profile.account(), ledger, journal, setting.edges(), setting.newEpisode());
  }

  /** The book of an account that Finance has just made known. */
  static ReceivablesAccount opened(AccountUpserted event, Setting setting) {
    Start nothing = new Start(null, null, 0, Standing.clean(setting.edges()));
    ReceivablesAccount book = new ReceivablesAccount(Profile.of(event, null), nothing, setting);
    book.journal.tell(book.profile::changed);
    return book;
  }

  /** Posts an event, or says why it is refused; then nothing has changed. */
  Optional<Rejection> post(FinanceEvent event) {
    ledger.nextEvent();
    Optional<Rejection> refusal =
        switch (event) {
          case AccountUpserted e -> changeProfile(e);
          case InvoiceIssued e -> new InvoicePosting(ledger).issue(e);
          case InvoiceAmended e -> new InvoicePosting(ledger).amend(e);
          case InvoiceVoided e -> new InvoicePosting(ledger).voided(e);
          case PaymentReceived e -> new CashPosting(ledger).receive(e);
          case PaymentReversed e -> new ReversalPosting(ledger).reverse(e);
          case CreditIssued e -> new CashPosting(ledger).credit(e);
          case RefundIssued e -> new RefundPosting(ledger).refund(e);
          case WriteOffBooked e -> new CashPosting(ledger).writeOff(e);
          case RenewalScheduled e -> scheduleRenewal(e);
          case RatePublished _ -> Optional.empty();
        };
    if (refusal.isEmpty()) {
      episodes.follow(ledger.touched(), profile.zone());
    }
    return refusal;
  }

  /** Midnight has passed in the account's zone. */
  public void passDay() {
    ledger.writeOffRests();
    episodes.follow(List.copyOf(ledger.invoices()), profile.zone());
  }

  /** Invoices are contested, or not any more (E7). */
  public void mark(List<String> invoices, Dispute dispute) {
    invoices.forEach(invoice -> ledger.mark(invoice, dispute));
  }

  /** A person decides where a payment's money goes (E12); what is in the way, if anything is. */
  public List<Flaw> apply(ByHand wish) {
    ledger.nextEvent();
    List<Flaw> flaws = new CashByHand(ledger).apply(wish);
    episodes.follow(ledger.touched(), profile.zone());
    return flaws;
  }

  /** The account belongs to another CSM from now on (D5); what is open goes with it. */
  public HandedOver handOver(String csm) {
    profile = profile.next(csm);
    journal.tell(profile::changed);
    return Standing.of(ledger, journal.today(), setting.edges())
        .handedOver(ledger, journal.today(), setting.edges());
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
    if (ledger.invoices().stream().anyMatch(this::isDue)) {
      passDay();
    }
    Standing now = Standing.of(ledger, journal.today(), setting.edges());
    if (!now.sameAs(standing) || isInAnotherEpisode()) {
      standing = now;
      version++;
      journal.tell(this::standingChanged);
    }
  }

  public Profile profile() {
    return profile;
  }

  /** As it was when the batch began, if the ageing finds the account elsewhere now (M1). */
  Optional<Profile> endedVersion() {
    return Optional.ofNullable(start.profile()).filter(was -> !was.agesAs(profile));
  }

  boolean profileHasChanged() {
    return !profile.equals(start.profile());
  }

  /** Another CSM or collector looks after the account than when the batch began. */
  boolean ownersHaveChanged() {
    Profile was = start.profile();
    return was != null
        && !(was.csm().equals(profile.csm())
            && Objects.equals(was.collector(), profile.collector()));
  }

  /** The account's days begin at another time than when the batch began. */
  public boolean zoneHasChanged() {
    return start.profile() != null && !start.profile().timeZone().equals(profile.timeZone());
  }

  /** Other holidays count for the account than when the batch began. */
  public boolean countryHasChanged() {
    return start.profile() != null && !start.profile().country().equals(profile.country());
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

  private boolean isDue(Invoice invoice) {
    Instant due = invoice.tracking().nextDueAt();
    return due != null && !due.isAfter(setting.now());
  }

  private boolean isInAnotherEpisode() {
    return !Objects.equals(openOne(start.episode()), openOne(journal.episode()));
  }

  private static @Nullable String openOne(@Nullable Episode episode) {
    return episode == null || episode.closedOn() != null ? null : episode.id();
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
      ContactEntry.ofFinance(before, profile, setting.now()).forEach(this::keep);
      if (moved) {
        journal.itIs(today(profile));
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

  private StandingChanged standingChanged(@Nullable Episode episode) {
    CurrencyAmounts own = standing.in(profile.currency()).shown(setting.edges());
    return new StandingChanged(
        profile.account(),
        episode,
        version,
        standing.state(),
        standing.oldestDueOn(),
        standing.oldestCollectibleDueOn(),
        own.open(),
        own.overdue(),
        own.collectible(),
        own.disputed(),
        own.unapplied(),
        own.buckets(),
        journal.today(),
        standing.othersTold(setting.edges()));
  }

  private LocalDate today(Profile of) {
    return LocalDate.ofInstant(setting.now(), of.zone());
  }
}
