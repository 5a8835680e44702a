package io.dunlin.dunning.playbook;

import module java.base;

/**
 * The steps by which an overdue account is reminded: data, not code (A1). A version never changes.
 *
 * @param owner the role that owns the playbook and gets what comes out of it (B1)
 * @param segments whose accounts it is for
 * @param steps in the order of their days
 */
public record Playbook(
    String name, int version, String title, String owner, List<String> segments, List<Step> steps) {

  public Optional<Step> step(String id) {
    return steps.stream().filter(step -> step.id().equals(id)).findFirst();
  }

  public boolean isFor(String segment) {
    return segments.contains(segment);
  }

  /** In whose name the customer is written to first; the AR team's where nobody writes. */
  public SenderRole writer() {
    return steps.stream()
        .filter(Step::writes)
        .map(Step::sender)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(SenderRole.AR_TEAM);
  }

  /** For people: the name with its version. */
  public String label() {
    return name + " v" + version;
  }
}
