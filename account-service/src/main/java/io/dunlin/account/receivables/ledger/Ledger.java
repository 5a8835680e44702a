package io.dunlin.account.receivables.ledger;

import static java.math.BigDecimal.ZERO;

import io.dunlin.events.LedgerEvent;
import io.dunlin.events.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The open invoices and the unapplied funds of one account, with whatever else a batch names. It is
 * worked on in memory; every change of an amount leaves a movement.
 */
public final class Ledger {

  private final String account;
  private final String currency;
  private final Journal journal;
  private final DocumentNumbers numbers;
  private final Map<String, Invoice> invoices = new LinkedHashMap<>();
  private final Map<CreditItemKey, CreditItem> funds = new LinkedHashMap<>();
  private final Map<Application, BigDecimal> parts = new LinkedHashMap<>();
  private final Reservations reservations = new Reservations();

  private final Map<String, @Nullable Invoice> atStart = new LinkedHashMap<>();
  private final Set<CreditItemKey> changedFunds = new LinkedHashSet<>();
  private final Map<Application, BigDecimal> changesOfParts = new LinkedHashMap<>();
  private final Map<Application, String> namedAs = new LinkedHashMap<>();
  private final Map<String, @Nullable Invoice> before = new LinkedHashMap<>();
  private final Map<CreditItemKey, LocalDate> appliedBefore = new LinkedHashMap<>();

  public Ledger(String account, String currency, Journal journal, DocumentNumbers numbers) {
    this.account = account;
    this.currency = currency;
    this.journal = journal;
    this.numbers = numbers;
  }

  public void load(Invoice invoice) {
    invoices.put(invoice.number(), invoice);
  }

  public void load(CreditItem fund) {
    funds.put(fund.key(), fund);
  }

  public boolean has(CreditItemKey fund) {
    return funds.containsKey(fund);
  }

  public void load(Application part, BigDecimal amount) {
    parts.put(part, amount);
  }

  public void load(Reservation reservation) {
    reservations.load(reservation);
  }

  public Collection<Invoice> invoices() {
    return invoices.values();
  }

  public Collection<CreditItem> funds() {
    return funds.values();
  }

  /** The invoices that the event at hand has touched. */
  public List<Invoice> touched() {
    return before.keySet().stream().map(this::existing).toList();
  }

  public List<Invoice> changedInvoices() {
    return atStart.keySet().stream().map(this::existing).toList();
  }

  /**
   * Invoices as they were before the batch, where the ageing sees another one now (M1). Of what was
   * not open only a dispute is worth keeping: with hindsight it may turn out to have been open.
   */
  public List<Invoice> endedVersions() {
    return atStart.values().stream()
        .flatMap(Stream::ofNullable)
        .filter(was -> was.open() || was.tracking().disputed())
        .filter(was -> was.knownFrom().isBefore(journal.now()))
        .filter(was -> !was.agesAs(existing(was.number())))
        .toList();
  }

  public List<CreditItem> changedFunds() {
    return changedFunds.stream().map(this::existing).toList();
  }

  /** By how much the applications changed. */
  public Map<Application, BigDecimal> changesOfParts() {
    return changesOfParts;
  }

  /** What the payment's remittance said, where that is not quite the invoice's number. */
  public @Nullable String namedAs(Application part) {
    return namedAs.get(part);
  }

  public Collection<Reservation> changedReservations() {
    return reservations.changed();
  }

  /** Marks an invoice as contested, or not any more (E7). */
  public void mark(String number, Dispute told) {
    Invoice invoice = invoices.get(number);
    if (invoice != null) {
      dispute(invoice, invoice.tracking().dispute().then(told));
    }
  }

  /** Takes over how the collection sees an invoice now. */
  public void track(Invoice invoice) {
    keep(invoice);
  }

  String account() {
    return account;
  }

  /** The account's own currency, in which most of its invoices are. */
  public String currency() {
    return currency;
  }

  Journal journal() {
    return journal;
  }

  DocumentNumbers numbers() {
    return numbers;
  }

  EventDays days() {
    return new EventDays(journal.today());
  }

  Reservations reservations() {
    return reservations;
  }

  @Nullable Invoice invoice(String number) {
    return invoices.get(number);
  }

  @Nullable CreditItem fund(CreditItemKey key) {
    return funds.get(key);
  }

  Invoice existing(String number) {
    return Objects.requireNonNull(invoices.get(number), number);
  }

  CreditItem existing(CreditItemKey key) {
    return Objects.requireNonNull(funds.get(key), key::toString);
  }

  void change(Invoice invoice) {
    before.putIfAbsent(invoice.number(), invoices.get(invoice.number()));
    keep(invoice);
  }

  /** Where nothing is left nothing is kept for an invoice that is not known yet. */
  void change(CreditItem fund) {
    boolean nothingLeft = fund.unapplied().signum() == 0;
    if (nothingLeft && fund.reserving()) {
      reservations.of(fund.key()).forEach(reservations::end);
    }
    CreditItem now = nothingLeft ? fund.reserving(false) : fund;
    funds.put(fund.key(), now.on(dayOfApplication(fund.key())));
    changedFunds.add(fund.key());
  }

  /** What one event takes from an invoice and puts to another was applied all the time. */
  private LocalDate dayOfApplication(CreditItemKey key) {
    CreditItem was = funds.get(key);
    LocalDate day = was == null ? null : was.appliedOn();
    if (day != null) {
      appliedBefore.putIfAbsent(key, day);
    }
    return appliedBefore.getOrDefault(key, journal.today());
  }

  /** What the fund can still give to any invoice. */
  BigDecimal free(CreditItem fund) {
    return fund.reserving() ? reservations.free(fund) : fund.unapplied();
  }

  List<Application> partsOf(String invoice) {
    return partsWhere(part -> part.invoice().equals(invoice));
  }

  List<Application> partsOf(CreditItemKey fund) {
    return partsWhere(part -> part.fund().equals(fund));
  }

  BigDecimal amountOf(Application part) {
    return parts.getOrDefault(part, ZERO);
  }

  private List<Application> partsWhere(Predicate<Application> wanted) {
    return parts.keySet().stream()
        .filter(part -> wanted.test(part) && amountOf(part).signum() > 0)
        .toList();
  }

  /** The same for an invoice that the remittance named in other characters than its number. */
  void put(CreditItemKey key, String number, BigDecimal wanted, String named) {
    if (!named.equals(number)) {
      namedAs.put(new Application(key, number), named);
    }
    put(key, number, wanted);
  }

  /** Puts some of a fund to an invoice, at most what is given, needed and there. */
  void put(CreditItemKey key, String number, BigDecimal wanted) {
    CreditItem fund = existing(key);
    Invoice invoice = existing(number);
    refuseOther(fund, invoice);
    BigDecimal amount = wanted.min(invoice.balance()).min(fund.unapplied());
    if (amount.signum() > 0) {
      change(fund.withUnapplied(fund.unapplied().subtract(amount)));
      change(invoice.with(invoice.settlement().plus(amount, fund.day())));
      move(new Application(key, number), amount);
      tellApplied(new Application(key, number), amount);
      hearOfCredit(key, existing(number));
    }
  }

  /** Takes back what a fund gave to an invoice; a write-off that is taken back is gone. */
  void release(Application part, BigDecimal amount) {
    free(part, amount);
    tellApplied(part, amount.negate());
  }

  /** The same for a payment that is taken back as a whole, which tells it in one event. */
  void free(Application part, BigDecimal amount) {
    move(part, amount.negate());
    Invoice invoice = existing(part.invoice());
    change(invoice.with(invoice.settlement().minus(amount, latestDay(part.invoice()))));
    CreditItem fund = existing(part.fund());
    if (part.fund().kind() == CreditItemKind.WRITE_OFF) {
      note(
          Movement.Kind.WRITTEN_OFF, part.fund().id(), part.invoice(), fund.money(amount.negate()));
    } else {
      change(fund.withUnapplied(fund.unapplied().add(amount)));
    }
  }

  /**
   * Puts what is free to the oldest due first of its currency, also to what is not yet due (E12).
   */
  void applyFree() {
    putFree();
    new Rests(this).writeOff(touched());
  }

  /**
   * Writes off what of all invoices is too little to be paid, and tells which are settled by it.
   */
  public void writeOffRests() {
    List<Invoice> all = List.copyOf(invoices.values());
    nextEvent();
    if (new Rests(this).writeOff(all)) {
      announce("What is left cannot be paid");
    }
  }

  private void putFree() {
    List<CreditItem> free = funds.values().stream().filter(f -> free(f).signum() > 0).toList();
    if (free.isEmpty()) {
      return;
    }
    List<Invoice> open =
        invoices.values().stream().filter(Invoice::open).sorted(Invoice.OLDEST_DUE_FIRST).toList();
    for (CreditItem fund : free.stream().sorted(CreditItem.OLDEST_FIRST).toList()) {
      open.stream()
          .filter(invoice -> invoice.currency().equals(fund.currency()))
          .forEach(invoice -> put(fund.key(), invoice.number(), free(existing(fund.key()))));
    }
  }

  void note(Movement.Kind kind, @Nullable String document, @Nullable String invoice, Money amount) {
    note(journal.today(), kind, document, invoice, amount);
  }

  void note(
      LocalDate on,
      Movement.Kind kind,
      @Nullable String document,
      @Nullable String invoice,
      Money amount) {
    journal.note(new Movement(account, on, kind, document, invoice, amount));
  }

  /** Tells which invoices the event at hand has settled or opened again. */
  void announce(String reason) {
    before.forEach((number, was) -> announce(was, existing(number), reason));
  }

  /** What was touched so far belongs to the event before. */
  public void nextEvent() {
    before.clear();
    appliedBefore.clear();
  }

  private void announce(@Nullable Invoice was, Invoice is, String reason) {
    LocalDate settledBefore = was == null ? null : was.settledOn();
    LocalDate settledOn = is.settledOn();
    if (settledOn != null && !settledOn.equals(settledBefore)) {
      journal.tell(
          episode ->
              new LedgerEvent.InvoiceSettled(
                  account, episode, is.number(), settledOn, is.daysLate()));
    } else if (settledBefore != null && is.open()) {
      journal.tell(
          episode ->
              new LedgerEvent.InvoiceReopened(
                  account,
                  episode,
                  is.number(),
                  is.dueOn(),
                  is.money(is.balance()),
                  journal.today(),
                  reason));
    }
  }

  private void keep(Invoice invoice) {
    if (!atStart.containsKey(invoice.number())) {
      atStart.put(invoice.number(), invoices.get(invoice.number()));
    }
    Invoice was = atStart.get(invoice.number());
    Instant since = was != null && was.agesAs(invoice) ? was.knownFrom() : journal.now();
    invoices.put(invoice.number(), invoice.knownFrom(since));
  }

  private void move(Application part, BigDecimal amount) {
    parts.merge(part, amount, BigDecimal::add);
    changesOfParts.merge(part, amount, BigDecimal::add);
    note(
        Movement.Kind.APPLIED,
        part.fund().id(),
        part.invoice(),
        existing(part.fund()).money(amount));
  }

  private void tellApplied(Application part, BigDecimal amount) {
    String id = part.fund().id();
    Money money = existing(part.fund()).money(amount);
    String named = amount.signum() > 0 ? namedAs.get(part) : null;
    journal.tell(
        episode ->
            switch (part.fund().kind()) {
              case PAYMENT ->
                  new LedgerEvent.PaymentApplied(
                      account, episode, id, part.invoice(), money, journal.today(), named);
              case CREDIT, WRITE_OFF ->
                  new LedgerEvent.CreditApplied(
                      account, episode, id, part.invoice(), money, journal.today(), named);
            });
  }

  /** What is left of an upheld invoice after the credit is collectible again (E7). */
  private void hearOfCredit(CreditItemKey key, Invoice invoice) {
    if (key.kind() == CreditItemKind.CREDIT) {
      dispute(invoice, invoice.tracking().dispute().credited());
    }
  }

  private void dispute(Invoice invoice, Dispute now) {
    if (invoice.tracking().dispute() != now) {
      track(invoice.with(invoice.tracking().with(now)));
    }
  }

  private static void refuseOther(CreditItem fund, Invoice invoice) {
    if (!fund.currency().equals(invoice.currency())) {
      throw new IllegalStateException(
          "Currencies are never mixed: %s, %s".formatted(fund.key(), invoice.number()));
    }
  }

  private @Nullable LocalDate latestDay(String invoice) {
    return partsOf(invoice).stream()
        .map(part -> existing(part.fund()).day())
        .max(Comparator.naturalOrder())
        .orElse(null);
  }
}
