package io.dunlin.dunning.sequence;

import io.dunlin.kit.security.Allowed;
import io.dunlin.kit.security.Caller;
import io.dunlin.kit.security.Role;
import io.dunlin.kit.web.Page;
import io.dunlin.kit.web.PageRequest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The sequences, and what people do with them (A6). */
@RestController
@RequestMapping("/api/v1/sequences")
@Allowed({Role.CSM, Role.AGENT, Role.TEAM_LEAD, Role.CS_OPS, Role.MANAGER})
class SequenceController {

  private final ReadSequences read;
  private final SteerSequence steer;

  SequenceController(ReadSequences read, SteerSequence steer) {
    this.read = read;
    this.steer = steer;
  }

  record Start(@Nullable String account) {}

  record Contacts(@Nullable List<String> contacts) {}

  @GetMapping
  @Allowed({
    Role.CSM,
    Role.AGENT,
    Role.TEAM_LEAD,
    Role.CS_OPS,
    Role.MANAGER,
    Role.AR,
    Role.CONTROLLER,
    Role.CFO
  })
  Mono<Page<SequenceView>> list(
      @RequestParam(required = false) @Nullable String account,
      @RequestParam(required = false) @Nullable SequenceState state,
      PageRequest page,
      Caller caller) {
    return read.page(account, state, page, caller.scope());
  }

  @GetMapping("/{id}")
  @Allowed({
    Role.CSM,
    Role.AGENT,
    Role.TEAM_LEAD,
    Role.CS_OPS,
    Role.MANAGER,
    Role.AR,
    Role.CONTROLLER,
    Role.CFO
  })
  Mono<SequenceView> one(@PathVariable UUID id, Caller caller) {
    return read.one(id, caller.scope());
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Mono<SequenceView> start(@RequestBody Start start, Caller caller) {
    return then(steer.start(start.account(), caller.scope()), caller);
  }

  @PostMapping("/{id}/hold")
  Mono<SequenceView> hold(@PathVariable UUID id, Caller caller) {
    return then(steer.hold(id, caller.scope()), caller);
  }

  @PostMapping("/{id}/resume")
  Mono<SequenceView> resume(@PathVariable UUID id, Caller caller) {
    return then(steer.resume(id, caller.scope()), caller);
  }

  @PostMapping("/{id}/stop")
  Mono<SequenceView> stop(@PathVariable UUID id, Caller caller) {
    return then(steer.stop(id, caller.scope()), caller);
  }

  @PostMapping("/{id}/contacts")
  Mono<SequenceView> contacts(
      @PathVariable UUID id, @RequestBody Contacts contacts, Caller caller) {
    return then(steer.addContacts(id, contacts.contacts(), caller.scope()), caller);
  }

  private Mono<SequenceView> then(Mono<UUID> done, Caller caller) {
    return done.flatMap(id -> read.one(id, caller.scope()));
  }
}
