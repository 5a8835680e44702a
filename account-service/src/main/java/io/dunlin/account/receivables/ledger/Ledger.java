package io.dunlin.account.receivables.ledger;

import module java.base;

import io.dunlin.account.receivables.invoice.Dispute;
import io.dunlin.account.receivables.invoice.Invoice;
import io.dunlin.events.Money;
import org.jspecify.annotations.Nullable;

/**
 * The ledger of one account while a batch is decided: its open invoices, its credit items with
 * something unapplied, and whatever else the batch names, all in memory.
 *
 * <p>An invoice is issued, may be amended, and is settled when nothing of it is owed any more; once
 * voided it asks for nothing. What pays it is a {@link CreditItem}: a payment, a credit or a
 * write-off. An {@link Application} says how much of an item has gone to an invoice.
 *
 * <p>A payment first goes where its remittance says. What the remittance gives to an invoice that
 * is not known yet is reserved for it ({@link Reservation}) and goes there when the invoice comes.
 * All else is available, and is applied at once to the invoice of its currency that is due first
 * (E12); currencies never mix (W11). What is then too little to be paid is written off.
 *
 * <p>An application is taken back when its invoice becomes smaller or is voided, when a person
 * moves the money, or when the payment bounces: the invoice is owed again, as if that part had
 * never come.
 *
 * <p>The postings check what Finance says, and change nothing when they refuse it. Every change of
 * an amount leaves a {@link Movement}, and all that others must know leaves an event in the {@link
 * Journal}, in the order in which it happened. At the end the stores ask for what has changed.
 */
public final class Ledger {

  private final String account;
  private final String currency;
  private final Journal journal;
  private final DocumentNumbers numbers;
  private final Map<String, Invoice> invoices = new LinkedHashMap<>();
  private final Map<CreditItemKey, CreditItem> creditItems = new LinkedHashMap<>();
  private final AppliedAmounts applied = new AppliedAmounts();
  private final Reservations reservations = new Reservations();
  private final LedgerChanges changes = new LedgerChanges(this);
  private final EventChanges eventChanges = new EventChanges();
  private final LedgerAnnouncements announcements = new LedgerAnnouncements(this);

  public Ledger(String account, String currency, Journal journal, DocumentNumbers numbers) {
    this.account = account;
    this.currency = currency;
    this.journal = journal;
    this.numbers = numbers;
  }

  public void load(Invoice invoice) {
    invoices.put(invoice.number(), invoice);
  }

  public void load(CreditItem creditItem) {
    creditItems.put(creditItem.key(), creditItem);
  }

  public void load(Application application, BigDecimal amount) {
    applied.load(application, amount);
  }

  public void load(Reservation reservation) {
    reservations.load(reservation);
  }

  public String account() {
    return account;
  }

  /** The account's own currency, in which most of its invoices are. */
  public String currency() {
    return currency;
  }

  public Journal journal() {
    return journal;
  }

  public DocumentNumbers numbers() {
    return numbers;
  }

  public AppliedAmounts applied() {
    return applied;
  }

  LedgerAnnouncements announcements() {
    return announcements;
  }

  public CashApplication application() {
    return new CashApplication(this);
  }

  /** What the batch has changed so far. */
  public LedgerChanges changes() {
    return changes;
  }

  public Reservations reservations() {
    return reservations;
  }

  public Collection<Invoice> invoices() {
    return invoices.values();
  }

  public Collection<CreditItem> creditItems() {
    return creditItems.values();
  }

  public boolean has(CreditItemKey key) {
    return creditItems.containsKey(key);
  }

  public @Nullable Invoice invoice(String number) {
    return invoices.get(number);
  }

  public @Nullable CreditItem creditItem(CreditItemKey key) {
    return creditItems.get(key);
  }

  public Invoice existing(String number) {
    return Objects.requireNonNull(invoices.get(number), number);
  }

  public CreditItem existing(CreditItemKey key) {
    return Objects.requireNonNull(creditItems.get(key), key::toString);
  }

  /** What a credit item can still give to any invoice. */
  public BigDecimal available(CreditItem item) {
    return item.reserving() ? reservations.available(item) : item.unapplied();
  }

  /** What was changed so far belongs to the event before. */
  public void nextEvent() {
    eventChanges.nextEvent();
  }

  /** The invoices that the event at hand has changed. */
  public List<Invoice> touched() {
    return eventChanges.invoices().stream().map(this::existing).toList();
  }

  public void change(Invoice invoice) {
    eventChanges.change(invoice.number(), invoices.get(invoice.number()));
    updateAgeing(invoice);
  }

  /** Changes a credit item; one of which nothing is left reserves nothing any more. */
  public void change(CreditItem item) {
    boolean nothingLeft = item.unapplied().signum() == 0;
    if (nothingLeft && item.reserving()) {
      reservations.of(item.key()).forEach(reservations::end);
    }
    CreditItem now = nothingLeft ? item.reserving(false) : item;
    LocalDate day =
        eventChanges.appliedOn(item.key(), creditItems.get(item.key()), journal.today());
    creditItems.put(item.key(), now.on(day));
    changes.add(item.key());
  }

  /** Takes over how an invoice ages now, which is no change by the event at hand. */
  public void updateAgeing(Invoice invoice) {
    Instant since = changes.add(invoice, invoices.get(invoice.number()));
    invoices.put(invoice.number(), invoice.knownFrom(since));
  }

  /** Marks an invoice as contested, or not any more (E7). */
  public void mark(String number, Dispute told) {
    Invoice invoice = invoices.get(number);
    if (invoice != null) {
      dispute(invoice, invoice.ageing().dispute().then(told));
    }
  }

  /** Ends an event: applies what is available, and tells what is settled or open again by it. */
  public void complete(String reason) {
    new AutomaticApplication(this).applyAll();
    new SmallBalanceWriteOff(this).writeOff(touched());
    announceSettlements(reason);
  }

  /**
   * Writes off what of all invoices is too little to be paid, and tells which are settled by it.
   */
  public void writeOffSmallBalances() {
    nextEvent();
    if (new SmallBalanceWriteOff(this).writeOff(List.copyOf(invoices.values()))) {
      announceSettlements("What is left cannot be paid");
    }
  }

  public void note(
      Movement.Kind kind, @Nullable String document, @Nullable String invoice, Money amount) {
    note(journal.today(), kind, document, invoice, amount);
  }

  public void note(
      LocalDate on,
      Movement.Kind kind,
      @Nullable String document,
      @Nullable String invoice,
      Money amount) {
    journal.note(new Movement(account, on, kind, document, invoice, amount));
  }

  private void announceSettlements(String reason) {
    eventChanges.forEachInvoice(
        (number, was) -> announcements.settlement(was, existing(number), reason));
  }

  /** What is left of an upheld invoice after a credit is collectible again (E7). */
  void credited(Invoice invoice) {
    dispute(invoice, invoice.ageing().dispute().credited());
  }

  private void dispute(Invoice invoice, Dispute now) {
    if (invoice.ageing().dispute() != now) {
      updateAgeing(invoice.with(invoice.ageing().with(now)));
    }
  }
}
