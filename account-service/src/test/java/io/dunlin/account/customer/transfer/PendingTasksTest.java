package io.dunlin.account.customer.transfer;

import static io.dunlin.account.Facts.account;
import static io.dunlin.account.Told.tell;
import static io.dunlin.account.Told.tellAgain;
import static io.dunlin.account.customer.transfer.TransferDesk.TRANSFERS;
import static org.awaitility.Awaitility.await;

import module java.base;

import io.dunlin.account.AccountTest;
import io.dunlin.account.Api;
import io.dunlin.events.DispositionEvent.WorkItemCancelled;
import io.dunlin.events.DispositionEvent.WorkItemDone;
import io.dunlin.events.DispositionEvent.WorkItemKind;
import io.dunlin.events.DispositionEvent.WorkItemOpened;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;

/** It is noon of 2026-03-01 in UTC. */
@AccountTest
class PendingTasksTest {

  private static final Map<String, String> WHY = Map.of("reason", "later");
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final Instant DAY = Instant.parse("2026-03-05T08:00:00Z");

  private final Api api;
  private final TransferDesk desk;
  private final CarryOutTransfers work;

  PendingTasksTest(@Autowired WebTestClient http, @Autowired CarryOutTransfers work) {
    this.api = new Api(http);
    this.desk = TransferDesk.at(http);
    this.work = work;
  }

  @Test
  @DisplayName("D3: with pending tasks of the CSM a transfer is manual, and says how many")
  void manual_with_pending_tasks() {
    api.accept(account("PT-1"));
    tell(
        opened("PT-1", "pt1-a", WorkItemKind.CALLBACK, "csm"),
        opened("PT-1", "pt1-b", WorkItemKind.FOLLOW_UP, "csm"),
        opened("PT-1", "pt1-c", WorkItemKind.REMINDER, "csm"),
        opened("PT-1", "pt1-d", WorkItemKind.CALLBACK, "agent"),
        opened("PT-1", "pt1-e", WorkItemKind.DECISION, "manager"),
        opened("PT-1", "pt1-f", WorkItemKind.HAND_OVER_MEETING, "csm"),
        opened("PT-1", "pt1-g", WorkItemKind.CALLBACK, "agent"));
    String transfer = desk.scheduled("PT-1", "dana", "eve", "2026-04-01");
    shows(
        transfer, "$.known.openTasks[*].id", "pt1-a", "pt1-b", "pt1-c", "pt1-d", "pt1-e", "pt1-g");
    shows(transfer, "$.known.openEscalations[*].id", "pt1-e");
    desk.send("POST", "cs-ops", "otto", TRANSFERS + "/" + transfer + "/cancel", WHY)
        .expectStatus()
        .isOk();

    String again = desk.scheduled("PT-1", "dana", "eve", "2026-04-01");

    desk.read(again)
        .jsonPath("$.mode")
        .isEqualTo("MANUAL")
        .jsonPath("$.why")
        .isEqualTo(List.of("2 pending tasks of the CSM"));
  }

  @Test
  @DisplayName("D3: on its day a transfer is judged by the tasks that are pending then")
  void judged_again_on_its_day() {
    api.accept(account("PT-2"), account("PT-3"));
    tell(opened("PT-2", "pt2", WorkItemKind.CALLBACK, "csm"));
    String first = desk.scheduled("PT-3", "dana", "eve", "2026-03-05");
    tell(opened("PT-3", "pt3", WorkItemKind.REPLY_TO_READ, "csm"));
    shows(first, "$.known.openTasks[*].id", "pt3");
    String second = desk.scheduled("PT-2", "dana", "eve", "2026-03-05");
    shows(second, "$.known.openTasks[*].id", "pt2");
    tell(new WorkItemDone("PT-2", "pt2", "dana", NOW, "Called"));
    shows(second, "$.known.openTasks[*].id");

    run();

    desk.read(first)
        .jsonPath("$.state")
        .isEqualTo("WAITING")
        .jsonPath("$.why[0]")
        .isEqualTo("1 pending task of the CSM");
    desk.read(second).jsonPath("$.state").isEqualTo("DONE");
  }

  @Test
  @DisplayName("D3: a task whose end is heard first, or whose beginning twice, is not left open")
  void any_order() {
    api.accept(account("PT-4"));
    String transfer = desk.scheduled("PT-4", "dana", "eve", "2026-04-01");
    tell(
        new WorkItemDone("PT-4", "pt4-a", "dana", NOW, "Called"),
        new WorkItemCancelled("PT-4", "pt4-b", "BY_HAND", NOW));
    tellAgain("pt4-c-opened", opened("PT-4", "pt4-c", WorkItemKind.CALLBACK, "csm"));
    tell(opened("PT-4", "pt4-d", WorkItemKind.CALLBACK, "csm"));
    shows(transfer, "$.known.openTasks[*].id", "pt4-c", "pt4-d");

    tell(
        opened("PT-4", "pt4-a", WorkItemKind.CALLBACK, "csm"),
        opened("PT-4", "pt4-b", WorkItemKind.CALLBACK, "csm"),
        new WorkItemDone("PT-4", "pt4-c", "dana", NOW, "Called"),
        new WorkItemDone("PT-4", "pt4-c", "dana", NOW, "Called"));
    tellAgain("pt4-c-opened", opened("PT-4", "pt4-c", WorkItemKind.CALLBACK, "csm"));
    tell(opened("PT-4", "pt4-e", WorkItemKind.CALLBACK, "csm"));

    shows(transfer, "$.known.openTasks[*].id", "pt4-d", "pt4-e");
  }

  private void shows(String transfer, String path, Object... values) {
    await()
        .untilAsserted(
            () ->
                api.read(TRANSFERS + "/" + transfer + "/checklist")
                    .jsonPath(path)
                    .isEqualTo(List.of(values)));
  }

  private static WorkItemOpened opened(
      String account, String task, WorkItemKind kind, String role) {
    return new WorkItemOpened(account, task, kind, role, null, "Do " + task, NOW, null);
  }

  private void run() {
    Flux.defer(() -> work.runDue(DAY, 500)).repeat().takeUntil(done -> done == 0).blockLast();
  }
}
