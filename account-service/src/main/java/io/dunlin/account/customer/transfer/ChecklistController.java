package io.dunlin.account.customer.transfer;

import module java.base;

import io.dunlin.account.customer.checklist.Analysis;
import io.dunlin.account.customer.checklist.Checklist;
import io.dunlin.account.customer.checklist.ChecklistFacts;
import io.dunlin.kit.security.Allowed;
import io.dunlin.kit.security.Caller;
import io.dunlin.kit.security.Role;
import io.dunlin.kit.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The account analysis of a transfer (D4). */
@RestController
@RequestMapping("/api/v1/transfers/{id}/checklist")
@Tag(name = "Transfers")
class ChecklistController {

  private final Transfers transfers;
  private final ChecklistFacts facts;
  private final CompleteChecklist complete;

  ChecklistController(Transfers transfers, ChecklistFacts facts, CompleteChecklist complete) {
    this.transfers = transfers;
    this.facts = facts;
    this.complete = complete;
  }

  @GetMapping
  @Allowed({Role.CSM, Role.TEAM_LEAD, Role.CS_OPS, Role.MANAGER})
  @Operation(
      summary = "The account analysis, filled in as far as it is known",
      description =
          "For example `/api/v1/transfers/0195f000-0000-7000-8000-000000000001/checklist`.")
  Mono<ChecklistView> checklist(@PathVariable String id, Caller caller) {
    return transfers
        .require(id, caller.scope())
        .flatMap(transfer -> view(transfer, caller.scope()));
  }

  @PutMapping
  @Allowed({Role.CSM, Role.TEAM_LEAD, Role.MANAGER})
  @Operation(
      summary = "Complete the account analysis",
      description =
          """
          For example `{"mainContactReplying":true,"openEscalations":"none",\
          "escalationHistory":"one in 2025, resolved","openCases":"none","recentNotes":"renewal \
          discussed","activeUsers":40,"inactiveUsers":3,"terminatedUsers":1,"paidUsers":45}`; with \
          a credentialing product also `"activeProviders":12,"contractedProviders":15`, with a \
          learning product `"modulesInUse":["safety"]`. The old CSM does it, or a team lead in \
          their place. A transfer whose day has come and that waited for it takes effect.\
          """)
  Mono<ChecklistView> complete(
      @PathVariable String id, @RequestBody Analysis analysis, Caller caller) {
    return complete.of(id, analysis, caller).flatMap(transfer -> view(transfer, caller.scope()));
  }

  private Mono<ChecklistView> view(Transfer transfer, Scope scope) {
    Checklist done = transfer.checklist();
    if (done != null) {
      return Mono.just(ChecklistView.complete(transfer, done));
    }
    return facts
        .of(transfer.terms().account(), scope)
        .map(known -> ChecklistView.open(transfer, known))
        .defaultIfEmpty(ChecklistView.open(transfer, null));
  }
}
