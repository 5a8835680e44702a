package io.dunlin.disposition.accounttask;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import io.dunlin.disposition.accounttask.TaskChange.Close;
import io.dunlin.disposition.accounttask.TaskChange.Open;
import io.dunlin.disposition.accounttask.TaskChange.Replace;
import io.dunlin.disposition.workitem.Assignee;
import io.dunlin.disposition.workitem.Closure;
import io.dunlin.disposition.workitem.Origin;
import io.dunlin.disposition.workitem.WorkEnd;
import io.dunlin.disposition.workitem.WorkItem;
import io.dunlin.disposition.workitem.WorkItem.Due;
import io.dunlin.events.DispositionEvent.WorkItemKind;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TaskChangesPropertiesTest {

  @Property
  @Label("B2: however the events are batched, the same tasks are open and the same are closed")
  void batches_make_no_difference(
      @ForAll("changes") List<TaskChange> changes, @ForAll("sizes") int size) {
    assertThat(inBatchesOf(size, changes)).isEqualTo(inBatchesOf(1, changes));
  }

  @Property
  @Label("B2: of each task one work item is open at a time")
  void one_open_item_for_each_task(@ForAll("changes") List<TaskChange> changes) {
    Items items = inBatchesOf(3, changes);

    assertThat(items.open().values()).doesNotHaveDuplicates();
    assertThat(items.open().keySet()).isSubsetOf("a", "b");
  }

  @Provide
  Arbitrary<Integer> sizes() {
    return Arbitraries.integers().between(2, 9);
  }

  /** Each change opens an item of its own, and closes with a note of its own. */
  @Provide
  Arbitrary<List<TaskChange>> changes() {
    return Arbitraries.of("ask a", "ask b", "end a", "end b", "new a", "new b")
        .list()
        .ofMaxSize(20)
        .map(TaskChangesPropertiesTest::numbered);
  }

  private static List<TaskChange> numbered(List<String> words) {
    List<TaskChange> changes = new ArrayList<>();
    for (String word : words) {
      String taskKey = word.substring(4);
      String number = String.valueOf(changes.size());
      changes.add(
          switch (word.substring(0, 3)) {
            case "ask" -> open(taskKey, number);
            case "new" ->
                new Replace(close(taskKey, number).closure(), open(taskKey, number).item());
            default -> close(taskKey, number);
          });
    }
    return changes;
  }

  private static Open open(String taskKey, String id) {
    return new Open(
        new WorkItem(
            id,
            "A",
            WorkItemKind.RENEWAL_REVIEW,
            Assignee.of("ar", null),
            "May it be sent?",
            null,
            new Due(LocalDate.EPOCH, null),
            Origin.about("r"),
            List.of(new WorkEnd(WorkEnd.Code.RENEWAL_DECIDED, taskKey)),
            null,
            Instant.EPOCH,
            null));
  }

  private static Close close(String taskKey, String note) {
    return new Close(Closure.done(taskKey, Instant.EPOCH, "frida", note));
  }

  private static Items inBatchesOf(int size, List<TaskChange> changes) {
    Items items = new Items(new HashMap<>(), new TreeMap<>());
    for (int from = 0; from < changes.size(); from += size) {
      items.apply(changes.subList(from, Math.min(from + size, changes.size())));
    }
    return items;
  }

  /** What the store would hold: the open item of each task key, and how the others were closed. */
  private record Items(Map<String, String> open, Map<String, String> closed) {

    void apply(List<TaskChange> batch) {
      TaskChanges changes = TaskChanges.of(batch, open);
      Map<String, String> of = new HashMap<>();
      open.forEach((taskKey, item) -> of.put(item, taskKey));
      changes.opened().forEach(item -> of.put(item.id(), item.ends().getFirst().reference()));
      changes
          .closed()
          .forEach((item, closure) -> closed.put(item, String.valueOf(closure.caseNote())));
      changes.closed().keySet().forEach(of::remove);
      open.clear();
      of.forEach((item, taskKey) -> assertThat(open.put(taskKey, item)).isNull());
    }
  }
}
