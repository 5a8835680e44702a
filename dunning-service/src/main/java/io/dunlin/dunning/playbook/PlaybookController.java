package io.dunlin.dunning.playbook;

import module java.base;

import io.dunlin.kit.security.Allowed;
import io.dunlin.kit.security.Caller;
import io.dunlin.kit.security.CollectionReaders;
import io.dunlin.kit.security.Role;
import io.dunlin.kit.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The playbooks in all their versions; what is posted becomes the next version (A1). */
@RestController
@Tag(name = "Playbooks")
@RequestMapping("/api/v1/playbooks")
class PlaybookController {

  private static final Comparator<Playbook> NEWEST_FIRST =
      Comparator.comparing(Playbook::name)
          .thenComparing(Comparator.comparingInt(Playbook::version).reversed());

  private final Playbooks playbooks;
  private final PublishPlaybook publish;

  PlaybookController(Playbooks playbooks, PublishPlaybook publish) {
    this.playbooks = playbooks;
    this.publish = publish;
  }

  @GetMapping
  @Operation(
      summary = "The playbooks as they are in force",
      description =
          """
          For example `/api/v1/playbooks`: steps with process day and sequence day, kind, \
          sender and template.\
          """)
  @CollectionReaders
  Mono<Page<Playbook>> all() {
    return playbooks.all().map(all -> new Page<>(all.stream().sorted(NEWEST_FIRST).toList(), null));
  }

  @PostMapping
  @Operation(
      summary = "Publish a new version of a playbook",
      description =
          """
          The body is a playbook as `GET /api/v1/playbooks` shows it, for example `{"name": \
          "collection-core", "segment": "CORE", "steps": [{"id": "day-10", "processDay": 10, \
          "kind": "EMAIL", "from": "CSM"}]}`. New sequences take it; running ones finish with \
          theirs.\
          """)
  @ResponseStatus(HttpStatus.CREATED)
  @Allowed({Role.MANAGER, Role.CS_OPS})
  Mono<Playbook> publish(@RequestBody PlaybookText text, Caller caller) {
    return publish.publish(text, caller.user());
  }
}
