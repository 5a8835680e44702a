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
import org.springframework.http.MediaType;
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

  static final String SUMMARY = "Publish a new version of a playbook";

  static final String DESCRIPTION =
      """
      The body is a playbook as `GET /api/v1/playbooks` shows it, for example `{"name": \
      "partners", "title": "Partners", "owner": "csm", "segments": ["PARTNER"], "steps": \
      [{"id": "csm-mail-10", "day": 10, "kind": "EMAIL", "sender": "CSM", "template": \
      "csm-first-reminder", "title": "First reminder", "description": "Sent in the CSM's \
      name."}], "reason": "Partners are reminded later"}`. All that is wrong is said at once. \
      New sequences take it; running ones finish with theirs. As `application/yaml`, the same fields in a file, \
      and each error with its line. Nothing is published when the \
      newest version says the same.\
      """;

  private final Playbooks playbooks;
  private final PublishPlaybook publish;

  PlaybookController(Playbooks playbooks, PublishPlaybook publish) {
    this.playbooks = playbooks;
    this.publish = publish;
  }

  @GetMapping
  @Operation(
      summary = "The playbooks in all versions, the newest first",
      description =
          """
          For example `/api/v1/playbooks`: steps with process day and sequence day, kind, sender \
          and template, and who published the version, when and why.\
          """)
  @CollectionReaders
  Mono<Page<PlaybookVersion>> all() {
    return playbooks.versions(null).map(all -> new Page<>(all, null));
  }

  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(summary = SUMMARY, description = DESCRIPTION)
  @ResponseStatus(HttpStatus.CREATED)
  @Allowed({Role.MANAGER, Role.CS_OPS})
  Mono<PlaybookVersion> publish(@RequestBody PlaybookText text, Caller caller) {
    return publish.publish(text, caller.user());
  }
}
