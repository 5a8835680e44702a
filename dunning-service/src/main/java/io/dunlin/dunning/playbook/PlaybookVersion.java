package io.dunlin.dunning.playbook;

import module java.base;

import org.jspecify.annotations.Nullable;

/**
 * A published version of a playbook, as people see it.
 *
 * @param by who published it; {@code dunning-service} for those that ship with it
 * @param reason why, in the author's words; null where none was given
 */
record PlaybookVersion(
    String name,
    int version,
    String title,
    String owner,
    List<String> segments,
    List<Step> steps,
    Instant at,
    String by,
    @Nullable String reason) {

  static PlaybookVersion of(Playbook playbook, Instant at, String by, @Nullable String reason) {
    return new PlaybookVersion(
        playbook.name(),
        playbook.version(),
        playbook.title(),
        playbook.owner(),
        playbook.segments(),
        playbook.steps(),
        at,
        by,
        reason);
  }
}
