package io.dunlin.account.receivables.account;

import module java.base;

import io.dunlin.account.receivables.invoice.Dispute;
import io.dunlin.account.receivables.invoice.Invoice;
import io.dunlin.account.receivables.ledger.Application;
import io.dunlin.account.receivables.ledger.CreditItem;
import io.dunlin.account.receivables.ledger.CreditItemKey;
import io.dunlin.account.receivables.ledger.CreditItemKind;
import io.dunlin.account.receivables.ledger.Movement;
import io.dunlin.account.receivables.ledger.Refund;
import io.dunlin.account.receivables.ledger.Reservation;
import io.dunlin.account.receivables.posting.ManualApplication;
import io.dunlin.account.receivables.posting.Rejection;
import io.dunlin.account.receivables.standing.AgeingEdges;
import io.dunlin.events.AccountEvent;
import io.dunlin.events.FinanceEvent;
import io.dunlin.kit.input.FieldError;

/** ReceivablesAccounts kept in memory from batch to batch, as the database keeps them. */
public final class Desk {

  private final AtomicInteger episodes = new AtomicInteger();
  private final Map<String, Kept> kept = new TreeMap<>();
  private final Set<Refund> refunds = new HashSet<>();
  private final List<AccountEvent> told = new ArrayList<>();
  private final List<Movement> movements = new ArrayList<>();

  /** What is kept of an account between two batches. */
  private record Kept(
      ReceivablesAccount book,
      Map<String, Invoice> invoices,
      Map<CreditItemKey, CreditItem> funds,
      Map<Application, BigDecimal> parts,
      List<Reservation> reservations) {}

  /** Midnight of a day in a zone. */
  static Instant midnight(String day, String zone) {
    return LocalDate.parse(day).atStartOfDay(ZoneId.of(zone)).toInstant();
  }

  /** Noon of a day in Berlin. */
  static Instant noon(String day) {
    return LocalDate.parse(day)
        .atTime(LocalTime.NOON)
        .atZone(ZoneId.of("Europe/Berlin"))
        .toInstant();
  }

  /** Posts events at noon of a day, as one batch. */
  List<Optional<Rejection>> on(String day, FinanceEvent... events) {
    return post(noon(day), List.of(events));
  }

  public List<Optional<Rejection>> post(Instant now, List<? extends FinanceEvent> events) {
    AccountBatch books = open(now);
    List<Optional<Rejection>> verdicts = new ArrayList<>();
    events.forEach(event -> verdicts.add(books.post(event)));
    close(books);
    return verdicts;
  }

  /** Lets the day pass for all accounts. */
  void pass(Instant now) {
    AccountBatch books = open(now);
    books.accounts().forEach(ReceivablesAccount::passDay);
    close(books);
  }

  void mark(String day, String account, Dispute dispute, String invoice) {
    mark(noon(day), account, dispute, invoice);
  }

  public void mark(Instant now, String account, Dispute dispute, String invoice) {
    AccountBatch books = open(now);
    books.account(account).mark(List.of(invoice), dispute);
    close(books);
  }

  /** What a person wants done with a payment; what is in the way. */
  List<FieldError> byHand(String day, String account, ManualApplication wish) {
    AccountBatch books = open(noon(day));
    List<FieldError> errors = books.account(account).apply(wish);
    close(books);
    return errors;
  }

  List<AccountEvent> told() {
    return told;
  }

  List<Movement> movements() {
    return movements;
  }

  /** Those of one type, in their order. */
  <E extends AccountEvent> List<E> told(Class<E> type) {
    return told.stream().filter(type::isInstance).map(type::cast).toList();
  }

  CreditItem payment(String account, String payment) {
    return kept.get(account).funds().get(new CreditItemKey(CreditItemKind.PAYMENT, payment));
  }

  Invoice invoice(String account, String number) {
    return kept.get(account).invoices().get(number);
  }

  public ReceivablesAccount account(String account) {
    return kept.get(account).book();
  }

  /** What each fund has given to an invoice. */
  public Map<CreditItem, BigDecimal> putTo(Invoice invoice) {
    Kept of = kept.get(invoice.account());
    Map<CreditItem, BigDecimal> put = new HashMap<>();
    of.parts()
        .forEach(
            (part, amount) -> {
              if (part.invoice().equals(invoice.number())) {
                put.merge(of.funds().get(part.creditItem()), amount, BigDecimal::add);
              }
            });
    return put;
  }

  /** The payments and credits, and what of each is put to invoices. */
  Map<CreditItem, BigDecimal> funds(String account) {
    Kept of = kept.get(account);
    Map<CreditItem, BigDecimal> applied = new HashMap<>();
    of.funds().values().stream()
        .filter(fund -> fund.key().kind() != CreditItemKind.WRITE_OFF)
        .forEach(fund -> applied.put(fund, BigDecimal.ZERO));
    of.parts()
        .forEach(
            (part, amount) ->
                applied.computeIfPresent(
                    of.funds().get(part.creditItem()), (_, sum) -> sum.add(amount)));
    return applied;
  }

  public Collection<Invoice> invoices(String account) {
    return kept.get(account).invoices().values();
  }

  /** All that is kept of an account, as text that tells if two are the same. */
  String picture(String account) {
    Kept of = kept.get(account);
    return "%s%n%s%n%s"
        .formatted(
            sorted(of.invoices().values()),
            sorted(of.funds().values()),
            sorted(
                of.parts().entrySet().stream().filter(e -> e.getValue().signum() != 0).toList()));
  }

  BigDecimal unapplied(String account) {
    return kept.get(account).funds().values().stream()
        .map(CreditItem::unapplied)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  BigDecimal unapplied(String account, String currency) {
    return unapplied(account, _ -> true, currency);
  }

  BigDecimal unapplied(String account, CreditItemKind kind, String currency) {
    return unapplied(account, fund -> fund.key().kind() == kind, currency);
  }

  BigDecimal applied(String account, CreditItemKind kind, String currency) {
    Kept of = kept.get(account);
    return of.parts().entrySet().stream()
        .filter(part -> part.getKey().creditItem().kind() == kind)
        .filter(part -> of.funds().get(part.getKey().creditItem()).currency().equals(currency))
        .map(Map.Entry::getValue)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  BigDecimal balance(String account, String currency) {
    return kept.get(account).invoices().values().stream()
        .filter(invoice -> invoice.currency().equals(currency))
        .map(Invoice::balance)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private BigDecimal unapplied(String account, Predicate<CreditItem> wanted, String currency) {
    return kept.get(account).funds().values().stream()
        .filter(wanted)
        .filter(fund -> fund.currency().equals(currency))
        .map(CreditItem::unapplied)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  BigDecimal balance(String account) {
    return kept.get(account).invoices().values().stream()
        .map(Invoice::balance)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static List<String> sorted(Collection<?> things) {
    return things.stream().map(String::valueOf).sorted().toList();
  }

  private AccountBatch open(Instant now) {
    AccountBatch books =
        new AccountBatch(now, AgeingEdges.USUAL, () -> "E" + episodes.incrementAndGet());
    kept.forEach((account, of) -> load(books, of));
    refunds.forEach(refund -> books.numbers().refund(refund.id(), refund.account()));
    return books;
  }

  private static void load(AccountBatch books, Kept of) {
    ReceivablesAccount before = of.book();
    books.load(
        new AccountSnapshot(
            before.profile(), before.journal().episode(), before.version(), before.standing()));
    ReceivablesAccount book = books.account(before.profile().account());
    of.invoices()
        .values()
        .forEach(
            invoice -> {
              books.numbers().invoice(invoice.number(), invoice.account());
              book.ledger().load(invoice);
            });
    of.funds().values().forEach(book.ledger()::load);
    of.parts().forEach(book.ledger()::load);
    of.reservations().forEach(book.ledger()::load);
  }

  private void close(AccountBatch books) {
    told.addAll(books.close());
    books.accounts().forEach(book -> movements.addAll(book.journal().movements()));
    books.accounts().stream()
        .flatMap(book -> book.journal().refunds().stream())
        .forEach(refunds::add);
    books.accounts().forEach(book -> kept.put(book.profile().account(), keep(book)));
  }

  private Kept keep(ReceivablesAccount book) {
    Kept before = kept.get(book.profile().account());
    Map<Application, BigDecimal> parts =
        before == null ? new HashMap<>() : new HashMap<>(before.parts());
    book.ledger()
        .changes()
        .applications()
        .forEach((part, by) -> parts.merge(part, by, BigDecimal::add));
    List<Reservation> reservations =
        new ArrayList<>(before == null ? List.of() : before.reservations());
    book.ledger()
        .changes()
        .reservations()
        .forEach(
            changed -> {
              reservations.removeIf(
                  r -> r.creditItem().equals(changed.creditItem()) && r.line() == changed.line());
              if (!changed.ended()) {
                reservations.add(changed);
              }
            });
    Map<String, Invoice> invoices = new TreeMap<>();
    book.ledger().invoices().forEach(invoice -> invoices.put(invoice.number(), invoice));
    Map<CreditItemKey, CreditItem> funds = new TreeMap<>();
    book.ledger().creditItems().forEach(fund -> funds.put(fund.key(), fund));
    return new Kept(book, invoices, funds, parts, reservations);
  }
}
