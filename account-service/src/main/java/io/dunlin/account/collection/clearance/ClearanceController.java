package io.dunlin.account.collection.clearance;

import module java.base;

import io.dunlin.account.collection.warning.WarningNotice;
import io.dunlin.events.clearance.ClearanceRequest;
import io.dunlin.events.clearance.ClearanceRequest.Item;
import io.dunlin.events.clearance.LedgerClearance;
import io.dunlin.events.clearance.LedgerClearance.Answer;
import io.dunlin.kit.clock.BusinessClock;
import io.dunlin.kit.security.Allowed;
import io.dunlin.kit.security.Role;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Answers dunning-service's question before each chunk of messages. */
@RestController
class ClearanceController {

  private final Clearances clearances;
  private final ConsumerLagMonitor lag;
  private final WarningNotice notice;
  private final BusinessClock clock;

  ClearanceController(
      Clearances clearances, ConsumerLagMonitor lag, WarningNotice notice, BusinessClock clock) {
    this.clearances = clearances;
    this.lag = lag;
    this.notice = notice;
    this.clock = clock;
  }

  @PostMapping("/internal/v1/clearance")
  @Allowed(Role.SERVICE)
  Mono<LedgerClearance> clear(@RequestBody ClearanceRequest request) {
    return clearances
        .look(request.items(), clock.now())
        .collectMap(ClearanceFacts::asked, facts -> facts.answer(lag.isFinanceRecent(), notice))
        .map(answers -> new LedgerClearance(inOrder(request.items(), answers)));
  }

  private static List<Answer> inOrder(List<Item> items, Map<Item, Answer> answers) {
    return items.stream()
        .map(item -> answers.getOrDefault(item, ClearanceFacts.unknown(item)))
        .toList();
  }
}
