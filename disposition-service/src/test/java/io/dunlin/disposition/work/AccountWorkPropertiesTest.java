package io.dunlin.disposition.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.disposition.work.Step.Ask;
import io.dunlin.disposition.work.Step.AskAnew;
import io.dunlin.disposition.work.Step.End;
import io.dunlin.disposition.work.WorkItem.Due;
import io.dunlin.disposition.work.WorkItem.Origin;
import io.dunlin.events.DispositionEvent.WorkItemKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class AccountWorkPropertiesTest {

  @Property
  @Label(
      "B2: however the events are batched, the same questions are open and the same are answered")
  void batches_make_no_difference(@ForAll("steps") List<Step> steps, @ForAll("sizes") int size) {
    assertThat(inBatchesOf(size, steps)).isEqualTo(inBatchesOf(1, steps));
  }

  @Property
  @Label("B2: of each question one work item is open at a time")
  void one_open_item_for_each_question(@ForAll("steps") List<Step> steps) {
    Desk desk = inBatchesOf(3, steps);

    assertThat(desk.open().values()).doesNotHaveDuplicates();
    assertThat(desk.open().keySet()).isSubsetOf("a", "b");
  }

  @Provide
  Arbitrary<Integer> sizes() {
    return Arbitraries.integers().between(2, 9);
  }

  /** Each asks under an identifier of its own, and ends with a note of its own. */
  @Provide
  Arbitrary<List<Step>> steps() {
    return Arbitraries.of("ask a", "ask b", "end a", "end b", "new a", "new b")
        .list()
        .ofMaxSize(20)
        .map(AccountWorkPropertiesTest::numbered);
  }

  private static List<Step> numbered(List<String> words) {
    List<Step> steps = new ArrayList<>();
    for (String word : words) {
      String question = word.substring(4);
      String number = String.valueOf(steps.size());
      steps.add(
          switch (word.substring(0, 3)) {
            case "ask" -> ask(question, number);
            case "new" -> new AskAnew(end(question, number).ending(), ask(question, number).item());
            default -> end(question, number);
          });
    }
    return steps;
  }

  private static Ask ask(String question, String id) {
    return new Ask(
        new WorkItem(
            id,
            "A",
            WorkItemKind.RENEWAL_REVIEW,
            Assignee.of("ar", null),
            "May it be sent?",
            null,
            new Due(LocalDate.EPOCH, null),
            Origin.about("r"),
            List.of(new WorkEnd(WorkEnd.Code.RENEWAL_DECIDED, question)),
            null,
            Instant.EPOCH,
            null));
  }

  private static End end(String question, String note) {
    return new End(Closure.done(question, Instant.EPOCH, "frida", note));
  }

  private static Desk inBatchesOf(int size, List<Step> steps) {
    Desk desk = new Desk(new HashMap<>(), new TreeMap<>());
    for (int from = 0; from < steps.size(); from += size) {
      desk.take(steps.subList(from, Math.min(from + size, steps.size())));
    }
    return desk;
  }

  /** What the store would hold: the open item of each question, and how the others ended. */
  private record Desk(Map<String, String> open, Map<String, String> ended) {

    void take(List<Step> batch) {
      AccountWork work = AccountWork.of(batch, open);
      Map<String, String> of = new HashMap<>();
      open.forEach((question, item) -> of.put(item, question));
      work.asked().forEach(item -> of.put(item.id(), item.ends().getFirst().reference()));
      work.ended().forEach((item, ending) -> ended.put(item, String.valueOf(ending.caseNote())));
      work.ended().keySet().forEach(of::remove);
      open.clear();
      of.forEach((item, question) -> assertThat(open.put(question, item)).isNull());
    }
  }
}
