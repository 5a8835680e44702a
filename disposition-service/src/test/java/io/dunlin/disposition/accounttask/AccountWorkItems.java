package io.dunlin.disposition.accounttask;

import module java.base;

import io.dunlin.disposition.Customers;
import io.dunlin.disposition.ServiceTest;
import org.jspecify.annotations.Nullable;

/** An account of Dana's and Kim's, and the work that it makes for people. */
abstract class AccountWorkItems extends ServiceTest {

  final String account = Customers.number();
  final String dana = "dana-" + account;
  final String kim = "kim-" + account;

  /** A work item as it is shown. */
  record Item(
      String kind,
      String state,
      String role,
      @Nullable String who,
      String title,
      String description,
      LocalDate dueOn,
      List<String> reasons,
      @Nullable String subject,
      @Nullable String doneBy,
      @Nullable String caseNote,
      @Nullable String why,
      String id) {

    static Item of(Map<String, Object> shown) {
      return new Item(
          (String) shown.get("kind"),
          (String) shown.get("state"),
          (String) shown.get("assigneeRole"),
          (String) shown.get("assignee"),
          (String) shown.get("title"),
          String.valueOf(shown.get("description")),
          LocalDate.parse((String) shown.get("dueOn")),
          ((List<?>) shown.get("reasons")).stream().map(String::valueOf).toList(),
          (String) shown.get("subject"),
          (String) shown.get("doneBy"),
          (String) shown.get("caseNote"),
          (String) shown.get("cancelledWhy"),
          (String) shown.get("id"));
    }
  }

  Instant now() {
    return clock.now();
  }

  /** All that was ever asked for the account, the next due first. */
  List<Item> work() {
    return seen("manager", "ann", "/api/v1/work-items?account={a}", account);
  }

  List<Item> open() {
    return work().stream().filter(item -> item.state().equals("OPEN")).toList();
  }

  /** What somebody has to do, of their own or from their role's queue, for the account. */
  List<Item> worklistOf(String role, String user) {
    return seen(role, user, "/api/v1/worklist?assignee=me&account={a}", account);
  }

  private List<Item> seen(String role, String user, String uri, Object... with) {
    return Objects.requireNonNull(
            get(role, user, uri, with)
                .expectStatus()
                .isOk()
                .expectBody(Listed.class)
                .returnResult()
                .getResponseBody())
        .items()
        .stream()
        .map(Item::of)
        .toList();
  }

  private record Listed(List<Map<String, Object>> items, @Nullable String next) {}
}
