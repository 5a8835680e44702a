package io.dunlin.dunning.playbook;

import io.dunlin.kit.problem.Problem;
import io.dunlin.kit.security.Allowed;
import io.dunlin.kit.security.Caller;
import io.dunlin.kit.security.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Takes playbooks as YAML files, as they ship with the service (A1). */
@RestController
@Tag(name = "Playbooks")
class PlaybookFileController {

  private final PlaybookFile file;
  private final PublishPlaybook publish;

  PlaybookFileController(PlaybookFile file, PublishPlaybook publish) {
    this.file = file;
    this.publish = publish;
  }

  @PostMapping(path = "/api/v1/playbooks", consumes = PlaybookFile.MEDIA_TYPE)
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = PlaybookController.SUMMARY, description = PlaybookController.DESCRIPTION)
  @Allowed({Role.MANAGER, Role.CS_OPS})
  Mono<PlaybookVersion> publish(@RequestBody String yaml, Caller caller) {
    return Mono.fromCallable(() -> file.read(yaml))
        .flatMap(
            content ->
                publish
                    .publish(content.text(), caller.user())
                    .onErrorMap(Problem.class, content::located));
  }
}
