package io.dunlin.dunning.dunningcase;

import module java.base;

import io.dunlin.dunning.playbook.Playbook;
import io.dunlin.dunning.playbook.PlaybookCatalogue;
import io.dunlin.dunning.playbook.Playbooks;
import io.dunlin.kit.clock.BusinessClock;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Finds who reads the mails of accounts. */
@Component
public class ReplyOwners {

  private final DunningCases dunningCases;
  private final Playbooks playbooks;
  private final BusinessClock clock;

  ReplyOwners(DunningCases dunningCases, Playbooks playbooks, BusinessClock clock) {
    this.dunningCases = dunningCases;
    this.playbooks = playbooks;
    this.clock = clock;
  }

  /** Of all the accounts that are asked for. */
  public Mono<Map<String, ReplyOwner>> of(Collection<String> accounts) {
    if (accounts.isEmpty()) {
      return Mono.just(Map.of());
    }
    return playbooks
        .catalogue()
        .flatMap(
            catalogue ->
                dunningCases
                    .of(accounts, catalogue, clock.now())
                    .map(
                        loaded ->
                            loaded.values().stream()
                                .collect(
                                    Collectors.toMap(
                                        DunningCase::account, d -> owner(d, catalogue)))));
  }

  private static ReplyOwner owner(DunningCase dunningCase, PlaybookCatalogue catalogue) {
    return dunningCase
        .openSequence()
        .map(open -> new ReplyOwner(open.playbook().owner(), open.episode().id()))
        .orElseGet(
            () -> {
              Playbook playbook = catalogue.forSegment(dunningCase.profile().segment());
              return new ReplyOwner(playbook.owner(), null);
            });
  }
}
