package io.dunlin.account.receivables.intake;

import static io.dunlin.account.Facts.account;
import static io.dunlin.account.Facts.invoice;
import static io.dunlin.account.Facts.line;
import static io.dunlin.account.Facts.payment;
import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import io.dunlin.account.Facts;
import io.dunlin.account.receivables.account.AccountBatch;
import io.dunlin.account.receivables.account.ReceivablesAccount;
import io.dunlin.account.receivables.financeevent.ReceivedEvent;
import io.dunlin.account.receivables.financeevent.ReceivedEvent.EventKey;
import io.dunlin.account.receivables.financeevent.ReceivedEvent.Valid;
import io.dunlin.account.receivables.standing.AgeingEdges;
import io.dunlin.events.FinanceEvent;
import io.dunlin.events.FinanceEvent.InvoiceAmended;
import io.dunlin.events.FinanceEvent.InvoiceVoided;
import io.dunlin.events.FinanceEvent.PaymentReversed;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Finance's events, delivered as a topic may deliver them: cut anyhow, and again. */
class RedeliveryPropertiesTest {

  private static final Instant NOW = Instant.parse("2026-03-20T12:00:00Z");
  private static final LocalDate TODAY = LocalDate.parse("2026-03-20");

  @Property(tries = 300)
  @Label("E12: a stream that is cut into other batches and partly delivered again changes nothing")
  void delivered_anyhow(@ForAll("histories") List<FinanceEvent> history, @ForAll Random random) {
    List<ReceivedEvent> events = numbered(history);
    Desk once = new Desk();
    Desk anyhow = new Desk();

    once.post(events);
    for (int from = 0; from < events.size(); ) {
      int to = from + 1 + random.nextInt(events.size() - from);
      int again = Math.max(0, from - random.nextInt(4));
      anyhow.post(events.subList(again, to));
      from = to;
    }
    anyhow.post(events);

    assertThat(anyhow.picture()).isEqualTo(once.picture());
  }

  /** Books that stay open, and what was taken into them. */
  private static final class Desk {

    private final AccountBatch books = new AccountBatch(NOW, AgeingEdges.USUAL, () -> "E");
    private final Map<EventKey, UUID> known = new HashMap<>();

    void post(List<ReceivedEvent> batch) {
      Map<EventKey, Valid> first = new LinkedHashMap<>();
      batch.forEach(event -> first.putIfAbsent(((Valid) event).key(), (Valid) event));
      Map<EventKey, UUID> before = new HashMap<>(known);
      before.keySet().retainAll(first.keySet());
      EventDeduplication deduplication = new EventDeduplication(first, before);
      deduplication.post(batch, books);
      first.forEach((key, event) -> known.putIfAbsent(key, event.hash()));
      deduplication
          .corrections()
          .forEach(outcome -> known.compute(outcome.key(), (_, _) -> outcome.hash()));
    }

    String picture() {
      ReceivablesAccount book = Objects.requireNonNull(books.account("A"));
      return "%s%n%s%n%s"
          .formatted(
              sorted(book.ledger().invoices()),
              sorted(book.ledger().creditItems()),
              sorted(book.ledger().changes().applications().entrySet()));
    }

    private static List<String> sorted(Iterable<?> things) {
      List<String> texts = new ArrayList<>();
      things.forEach(thing -> texts.add(String.valueOf(thing)));
      texts.sort(null);
      return texts;
    }
  }

  /** What is rejected once would be rejected again or taken later; here all can be taken. */
  private static List<ReceivedEvent> numbered(List<FinanceEvent> history) {
    List<ReceivedEvent> events = new ArrayList<>();
    AccountBatch trial = new AccountBatch(NOW, AgeingEdges.USUAL, () -> "E");
    for (FinanceEvent event : history) {
      if (trial.post(event).isEmpty()) {
        EventKey key = new EventKey("/erp", "e-" + events.size());
        events.add(new Valid(key, "type", UUID.nameUUIDFromBytes(key.id().getBytes()), event));
      }
    }
    return events;
  }

  @Provide
  Arbitrary<List<FinanceEvent>> histories() {
    Arbitrary<Integer> number = Arbitraries.integers().between(1, 5);
    Arbitrary<String> amount = Arbitraries.integers().between(100, 900).map(n -> n / 100 + ".25");
    Arbitrary<LocalDate> day =
        Arbitraries.integers().between(0, 100).map(TODAY.minusDays(50)::plusDays);
    Arbitrary<FinanceEvent> issued =
        Combinators.combine(number, day, amount)
            .as((n, due, of) -> invoice("A", "I" + n, "2026-01-01", due.toString(), of));
    Arbitrary<FinanceEvent> paid =
        Combinators.combine(number, number, amount)
            .as((n, i, of) -> payment("A", "P" + n, "2026-03-01", of, line("I" + i)));
    Arbitrary<FinanceEvent> amended =
        Combinators.combine(number, day, amount)
            .as((n, due, of) -> new InvoiceAmended("I" + n, "A", due, Facts.eur(of), "r"));
    Arbitrary<FinanceEvent> voided = number.map(n -> new InvoiceVoided("I" + n, "A", TODAY, "r"));
    Arbitrary<FinanceEvent> reversed =
        number.map(n -> new PaymentReversed("P" + n, "A", TODAY, "r"));
    return Arbitraries.oneOf(issued, paid, amended, voided, reversed)
        .list()
        .ofMaxSize(25)
        .map(
            events -> {
              List<FinanceEvent> history = new ArrayList<>(List.of(account("A")));
              history.addAll(events);
              return history;
            });
  }
}
