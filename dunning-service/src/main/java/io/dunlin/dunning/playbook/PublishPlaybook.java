package io.dunlin.dunning.playbook;

import static java.nio.charset.StandardCharsets.UTF_8;

import module java.base;

import io.dunlin.events.EventJson;
import io.dunlin.kit.UseCase;
import io.dunlin.kit.database.Transactions;
import io.dunlin.kit.input.FieldError;
import io.dunlin.kit.problem.Problem;
import io.dunlin.kit.security.Role;
import reactor.core.publisher.Mono;

/** Checks a playbook and publishes it as its next version, unless the newest says the same. */
@UseCase
public class PublishPlaybook {

  private final Playbooks playbooks;
  private final TemplateNames templates;
  private final Transactions transactions;

  PublishPlaybook(Playbooks playbooks, TemplateNames templates, Transactions transactions) {
    this.playbooks = playbooks;
    this.templates = templates;
    this.transactions = transactions;
  }

  /**
   * Publishes what a person wrote; the newest version is the answer. One is published after the
   * other, so that a segment never has two playbooks (A1).
   */
  Mono<PlaybookVersion> publish(PlaybookText text, String by) {
    return checked(text)
        .flatMap(
            playbook ->
                alone(
                    playbooks
                        .catalogue()
                        .doOnNext(catalogue -> refuseTakenSegments(playbook, catalogue))
                        .then(playbooks.publish(playbook, hash(playbook), by, text.reason()))
                        .then(playbooks.versions(playbook.name()))
                        .map(List::getFirst)));
  }

  /** Publishes a shipped playbook; it never replaces one that a person published later. */
  Mono<Void> ship(PlaybookText text, String by) {
    return checked(text)
        .flatMap(playbook -> alone(playbooks.publishNew(playbook, hash(playbook), by)));
  }

  private <T> Mono<T> alone(Mono<T> publishing) {
    return playbooks.lock().then(publishing).as(transactions::run);
  }

  private static void refuseTakenSegments(Playbook playbook, PlaybookCatalogue catalogue) {
    List<FieldError> taken =
        IntStream.range(0, playbook.segments().size())
            .boxed()
            .flatMap(i -> taken(i, playbook, catalogue).stream())
            .toList();
    if (!taken.isEmpty()) {
      throw Problem.badRequest("invalid", "The playbook is not valid", taken);
    }
  }

  private static Optional<FieldError> taken(int i, Playbook playbook, PlaybookCatalogue catalogue) {
    String segment = playbook.segments().get(i);
    return catalogue
        .otherFor(segment, playbook.name())
        .map(
            other ->
                new FieldError(
                    "/segments/" + i,
                    "%s is a segment of %s; publish that one without it first"
                        .formatted(segment, other.name())));
  }

  private Mono<Playbook> checked(PlaybookText text) {
    return templates.names().map(names -> checked(text, names));
  }

  private static Playbook checked(PlaybookText text, Set<String> templates) {
    List<FieldError> errors = text.faults(templates::contains, PublishPlaybook::isRole).all();
    if (!errors.isEmpty()) {
      throw Problem.badRequest("invalid", "The playbook is not valid", errors);
    }
    return text.playbook();
  }

  private static boolean isRole(String name) {
    return Arrays.stream(Role.values()).anyMatch(role -> role.claim().equals(name));
  }

  private static String hash(Playbook playbook) {
    try {
      byte[] content = EventJson.MAPPER.writeValueAsString(playbook).getBytes(UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
