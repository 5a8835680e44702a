package io.dunlin.account.receivables.account;

import static io.dunlin.account.Facts.account;
import static io.dunlin.account.Facts.eur;
import static io.dunlin.account.Facts.invoice;
import static io.dunlin.account.Facts.line;
import static io.dunlin.account.Facts.payment;
import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import io.dunlin.account.receivables.invoice.Dispute;
import io.dunlin.events.AccountEvent;
import io.dunlin.events.Episode;
import io.dunlin.events.FinanceEvent;
import io.dunlin.events.FinanceEvent.InvoiceAmended;
import io.dunlin.events.FinanceEvent.InvoiceVoided;
import io.dunlin.events.FinanceEvent.PaymentReversed;
import io.dunlin.events.StandingEvent;
import io.dunlin.events.StandingEvent.AccountCurrent;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;

/** What a reader learns of an account's episodes who hears its standing events and no others. */
class EpisodesToldPropertiesTest {

  private static final LocalDate FIRST_DAY = LocalDate.parse("2026-03-01");

  /** One thing that happens to the account on a day, in a batch of its own. */
  private sealed interface Step {

    record Posted(List<FinanceEvent> batch) implements Step {}

    record Marked(int invoice, Dispute dispute) implements Step {}

    record Slept(int days, boolean passed) implements Step {}
  }

  /** Follows episodes by standing events; counts what each of them tells. */
  private static final class Reader {

    private final List<String> turns = new ArrayList<>();
    private Episode last;

    void hear(StandingEvent event) {
      if (event instanceof AccountCurrent current) {
        end(current.episode());
      } else if (event.episode() != null) {
        go(event.episode());
      }
    }

    private void end(Episode closed) {
      assertThat(last).isEqualTo(reopened(closed));
      assertThat(closed.closedOn()).isNotNull();
      last = closed;
      turns.add("end " + closed.id() + "/" + closed.generation());
    }

    private void go(Episode open) {
      assertThat(open.closedOn()).isNull();
      if (open.equals(last)) {
        return;
      }
      assertThat(isOpen()).as("%s while %s is open", open, last).isFalse();
      boolean again = last != null && last.id().equals(open.id());
      assertThat(open.generation()).isEqualTo(again ? last.generation() + 1 : 1);
      last = open;
      turns.add((again ? "reopening " : "opening ") + open.id() + "/" + open.generation());
    }

    private boolean isOpen() {
      return last != null && last.closedOn() == null;
    }

    Set<Episode> open() {
      return isOpen() ? Set.of(last) : Set.of();
    }

    private static Episode reopened(Episode closed) {
      return new Episode(closed.id(), closed.openedOn(), null, closed.generation());
    }
  }

  @Property(tries = 500)
  @Label("W6: standing events alone tell each opening, reopening and end of an episode, and once")
  void standing_events_tell_every_episode(@ForAll("histories") List<Step> history) {
    Desk desk = new Desk();
    Reader reader = new Reader();
    desk.on(FIRST_DAY.toString(), account("A"));
    LocalDate day = FIRST_DAY;
    int heard = 0;

    for (Step step : history) {
      day = take(desk, day, step);
      List<AccountEvent> told = desk.told();
      told.subList(heard, told.size()).stream()
          .filter(StandingEvent.class::isInstance)
          .forEach(event -> reader.hear((StandingEvent) event));
      heard = told.size();

      assertThat(reader.open()).isEqualTo(openOf(desk));
      assertThat(reader.last).isEqualTo(desk.account("A").journal().episode());
    }

    assertThat(reader.turns).doesNotHaveDuplicates();
    for (String turn : List.of("opening", "reopening", "end")) {
      Statistics.label(turn)
          .collect(reader.turns.stream().anyMatch(t -> t.startsWith(turn)))
          .coverage(of -> of.check(true).percentage(share -> share > 5));
    }
  }

  private static LocalDate take(Desk desk, LocalDate day, Step step) {
    switch (step) {
      case Step.Posted posted -> desk.post(Desk.noon(day.toString()), posted.batch());
      case Step.Marked marked when desk.account("A").ledger().invoice(number(marked)) != null ->
          desk.mark(day.toString(), "A", marked.dispute(), number(marked));
      case Step.Marked _ -> {}
      case Step.Slept slept -> {
        LocalDate later = day.plusDays(slept.days());
        if (slept.passed()) {
          desk.pass(Desk.midnight(later.toString(), "Europe/Berlin"));
        }
        return later;
      }
    }
    return day;
  }

  private static String number(Step.Marked marked) {
    return "I" + marked.invoice();
  }

  private static Set<Episode> openOf(Desk desk) {
    boolean open = desk.account("A").journal().inEpisode();
    return open ? Set.of(desk.account("A").journal().episode()) : Set.of();
  }

  @Provide
  Arbitrary<List<Step>> histories() {
    Arbitrary<Step> posted = facts().list().ofMinSize(1).ofMaxSize(4).map(Step.Posted::new);
    Arbitrary<Step> marked =
        Combinators.combine(number(), Arbitraries.of(Dispute.class)).as(Step.Marked::new);
    Arbitrary<Step> slept =
        Combinators.combine(Arbitraries.integers().between(1, 12), Arbitraries.of(true, false))
            .as(Step.Slept::new);
    return Arbitraries.frequencyOf(Tuple.of(5, posted), Tuple.of(1, marked), Tuple.of(3, slept))
        .list()
        .ofMinSize(15)
        .ofMaxSize(60);
  }

  private static Arbitrary<FinanceEvent> facts() {
    Arbitrary<String> amount = Arbitraries.integers().between(1, 3).map(n -> n * 50 + ".00");
    Arbitrary<LocalDate> day = Arbitraries.integers().between(-20, 60).map(FIRST_DAY::plusDays);
    Arbitrary<FinanceEvent> issued =
        Combinators.combine(number(), day, amount)
            .as((n, due, of) -> invoice("A", "I" + n, "2026-01-01", due.toString(), of));
    Arbitrary<FinanceEvent> paid =
        Combinators.combine(number(), number())
            .as((n, i) -> payment("A", "P" + n, "2026-03-01", "150.00", line("I" + i)));
    Arbitrary<FinanceEvent> amended =
        Combinators.combine(number(), day.injectNull(0.3), amount.injectNull(0.3))
            .as(
                (n, due, of) ->
                    new InvoiceAmended("I" + n, "A", due, of == null ? null : eur(of), "r"));
    Arbitrary<FinanceEvent> voided =
        number().map(n -> new InvoiceVoided("I" + n, "A", FIRST_DAY, "r"));
    Arbitrary<FinanceEvent> reversed =
        number().map(n -> new PaymentReversed("P" + n, "A", FIRST_DAY, "r"));
    Arbitrary<FinanceEvent> moved =
        Arbitraries.of("Europe/Berlin", "Pacific/Kiritimati", "Pacific/Niue")
            .map(zone -> account("A", zone));
    return Arbitraries.frequencyOf(
        Tuple.of(5, issued),
        Tuple.of(4, paid),
        Tuple.of(2, amended),
        Tuple.of(1, voided),
        Tuple.of(3, reversed),
        Tuple.of(1, moved));
  }

  private static Arbitrary<Integer> number() {
    return Arbitraries.integers().between(1, 6);
  }
}
