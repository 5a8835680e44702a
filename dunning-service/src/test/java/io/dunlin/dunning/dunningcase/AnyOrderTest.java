package io.dunlin.dunning.dunningcase;

import static io.dunlin.dunning.dunningcase.EventHistory.ten;
import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import io.dunlin.dunning.Customer;
import io.dunlin.dunning.sequence.SequenceStatus;
import io.dunlin.dunning.sequence.StepRun;
import io.dunlin.events.AccountEvent;
import io.dunlin.events.AccountState;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class AnyOrderTest {

  private static final LocalDate DUE = LocalDate.of(2026, 3, 1);
  private static final Customer ACME = Customer.of("A-1", "DIGITAL", DUE);
  private static final Instant NOON = ten(DUE.plusDays(8));

  /** Something that is told to dunning. */
  interface Fact {
    void tell(EventHistory history);
  }

  private static Fact event(AccountEvent event) {
    return history -> history.applies(NOON, event);
  }

  private static final List<Fact> FACTS =
      List.of(
          event(ACME.overdue()),
          event(ACME.standing(1)),
          event(ACME.standing(2, ACME.closed(DUE.plusDays(4)), AccountState.CURRENT)),
          event(ACME.current(DUE.plusDays(4))),
          event(ACME.standing(3, ACME.reopened(), AccountState.OVERDUE)),
          event(ACME.standing(4, ACME.reopened(), AccountState.DISPUTED)),
          event(ACME.standing(5, ACME.reopened(), AccountState.OVERDUE)));

  private static final Fact ANSWER = history -> history.answers(ten(DUE.plusDays(7)), "I-1");

  @Property(tries = 500)
  @Label("A3: any order of events, each once or twice, ends the same")
  void any_order_ends_the_same(@ForAll("orders") List<Fact> order, @ForAll boolean answered) {
    EventHistory straight = told(with(FACTS, answered));
    EventHistory shuffled = told(with(order, answered));

    assertThat(shuffled.sequence().status()).isEqualTo(straight.sequence().status());
    assertThat(shuffled.sequence().nextDueAt()).isEqualTo(straight.sequence().nextDueAt());
    assertThat(shuffled.sequence().episode()).isEqualTo(straight.sequence().episode());
    assertThat(shuffled.dunningCase.standing()).isEqualTo(straight.dunningCase.standing());
  }

  @Property(tries = 500)
  @Label("A3: no message is planned or stays planned after the answer, in any order of events")
  void nothing_is_planned_after_the_answer(
      @ForAll("orders") List<Fact> order, @ForAll("positions") int answerAfter) {
    EventHistory history = new EventHistory("A-1");
    history.applies(NOON, ACME.profile());
    int planned = 0;
    for (int i = 0; i < order.size(); i++) {
      if (i == answerAfter) {
        ANSWER.tell(history);
        planned = history.planned().size();
      }
      order.get(i).tell(history);
      history.due(ten(DUE.plusDays(9 + i * 12L)));
    }
    if (answerAfter >= order.size()) {
      return;
    }

    assertThat(history.planned()).hasSize(planned);
    assertThat(history.sequence().planned()).isEmpty();
  }

  @Property(tries = 500)
  @Label("W7: a step never runs twice in an episode, whatever happens in between")
  void a_step_never_runs_twice(
      @ForAll("orders") List<Fact> order, @ForAll("gaps") List<Integer> gaps) {
    EventHistory history = new EventHistory("A-1");
    history.applies(NOON, ACME.profile());
    LocalDate day = DUE.plusDays(1);
    for (int i = 0; i < Math.max(order.size(), gaps.size()); i++) {
      if (i < order.size()) {
        order.get(i).tell(history);
      }
      day = day.plusDays(i < gaps.size() ? gaps.get(i) : 1);
      history.due(ten(day));
    }

    assertThat(history.planned()).doesNotHaveDuplicates();
    assertThat(history.dunningCase.sequences()).hasSize(1);
    assertThat(history.sequence().done()).extracting(StepRun::step).doesNotHaveDuplicates();
  }

  @Example
  void the_last_fact_of_all_is_that_it_can_be_collected() {
    assertThat(told(FACTS).sequence().status()).isEqualTo(SequenceStatus.RUNNING);
  }

  @Provide
  Arbitrary<List<Fact>> orders() {
    List<Fact> twice = new ArrayList<>(FACTS);
    twice.addAll(FACTS);
    return Arbitraries.shuffle(twice);
  }

  @Provide
  Arbitrary<Integer> positions() {
    return Arbitraries.integers().between(0, FACTS.size() * 2);
  }

  @Provide
  Arbitrary<List<Integer>> gaps() {
    return Arbitraries.integers().between(0, 20).list().ofSize(14);
  }

  private static List<Fact> with(List<Fact> facts, boolean answered) {
    List<Fact> all = new ArrayList<>(facts);
    if (answered) {
      all.add(facts.size() / 2, ANSWER);
    }
    return all;
  }

  private static EventHistory told(List<Fact> facts) {
    EventHistory history = new EventHistory("A-1");
    history.applies(NOON, ACME.profile());
    facts.forEach(fact -> fact.tell(history));
    return history;
  }
}
