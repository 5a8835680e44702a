package io.dunlin.disposition.worklist;

import module java.base;

import io.dunlin.disposition.workitem.WorkItem.State;
import io.dunlin.events.DispositionEvent.WorkItemKind;
import io.dunlin.kit.problem.Problem;
import io.dunlin.kit.security.Caller;
import io.dunlin.kit.security.CollectionReaders;
import io.dunlin.kit.web.Page;
import io.dunlin.kit.web.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The worklist and its items. */
@RestController
@Tag(name = "Work")
@RequestMapping("/api/v1")
@CollectionReaders
class WorkController {

  private final Worklist worklist;
  private final CloseWorkItem close;

  WorkController(Worklist worklist, CloseWorkItem close) {
    this.worklist = worklist;
    this.close = close;
  }

  /** Open items, unless another state is asked for; {@code me} takes in my roles' queues. */
  @GetMapping("/worklist")
  @Operation(
      summary = "What is to be done, the most pressing first",
      description =
          """
          For example `/api/v1/worklist?assignee=me`. Each line says which reasons put it \
          there (C6, E5).\
          """)
  Mono<Page<WorkItemBody>> worklist(
      @RequestParam @Nullable String assignee,
      @RequestParam @Nullable String account,
      @RequestParam(defaultValue = "OPEN") State state,
      @RequestParam @Nullable WorkItemKind kind,
      PageRequest page,
      Caller caller) {
    return page(caller, new Worklist.Filter(assignee, account, state, kind), page);
  }

  /** Items in all states, unless one is asked for. */
  @GetMapping("/work-items")
  @Operation(
      summary = "Work items of all states",
      description = "For example `/api/v1/work-items?account=A-1001&state=DONE`.")
  Mono<Page<WorkItemBody>> list(
      @RequestParam @Nullable String assignee,
      @RequestParam @Nullable String account,
      @RequestParam @Nullable State state,
      @RequestParam @Nullable WorkItemKind kind,
      PageRequest page,
      Caller caller) {
    return page(caller, new Worklist.Filter(assignee, account, state, kind), page);
  }

  /** Due items come first, ordered by the amount (C6, E5). */
  private Mono<Page<WorkItemBody>> page(Caller caller, Worklist.Filter filter, PageRequest page) {
    return worklist
        .page(caller, filter, page)
        .map(rows -> Page.of(rows, page.limit(), WorklistEntry::position))
        .map(rows -> rows.map(WorkItemBody::of));
  }

  @GetMapping("/work-items/{id}")
  @Operation(
      summary = "One work item",
      description =
          """
          For example `/api/v1/work-items/0197f1f0-6d3c-7c1e-9a0b-3f6f5a9d2c11`.\
          """)
  Mono<WorkItemBody> read(@PathVariable String id, Caller caller) {
    return worklist
        .find(caller, id)
        .map(WorkItemBody::of)
        .switchIfEmpty(Mono.error(() -> Problem.notFound("Work item " + id)));
  }

  @PostMapping("/work-items/{id}/done")
  @Operation(
      summary = "Close a work item with a case note",
      description =
          """
          For example `{"caseNote": "Spoke to Ann, pays on Friday"}` (A5). Only who may see it \
          may close it. 409 when it is closed.\
          """)
  Mono<WorkItemBody> done(@PathVariable String id, @RequestBody Done done, Caller caller) {
    return close.with(caller, id, done.caseNote()).map(WorkItemBody::of);
  }

  /** The case note, with which every task is closed (A5). */
  record Done(@Nullable String caseNote) {}
}
