package io.dunlin.dunning.playbook;

import module java.base;

/** All playbooks in all versions, and which of them is the one for a segment. */
public final class PlaybookCatalogue {

  private final Map<String, Map<Integer, Playbook>> playbooks;
  private final String fallback;

  public PlaybookCatalogue(List<Playbook> playbooks, String fallback) {
    this.playbooks =
        playbooks.stream()
            .collect(
                Collectors.groupingBy(
                    Playbook::name, Collectors.toMap(Playbook::version, Function.identity())));
    this.fallback = fallback;
  }

  /** A sequence keeps the version it began with. */
  public Playbook version(String name, int version) {
    Playbook playbook = playbooks.getOrDefault(name, Map.of()).get(version);
    if (playbook == null) {
      throw new IllegalStateException("No playbook %s v%d".formatted(name, version));
    }
    return playbook;
  }

  /** The newest version by its name. */
  public Optional<Playbook> newest(String name) {
    return playbooks.getOrDefault(name, Map.of()).values().stream()
        .max(Comparator.comparingInt(Playbook::version));
  }

  /** A playbook of another name that is for the segment in its newest version. */
  Optional<Playbook> otherFor(String segment, String name) {
    return playbooks.keySet().stream()
        .sorted()
        .filter(other -> !other.equals(name))
        .flatMap(other -> newest(other).stream())
        .filter(playbook -> playbook.isFor(segment))
        .findFirst();
  }

  /** The playbook for a segment, in its newest version; the fallback where none names it. */
  public Playbook forSegment(String segment) {
    return playbooks.keySet().stream()
        .sorted()
        .flatMap(name -> newest(name).stream())
        .filter(playbook -> playbook.isFor(segment))
        .findFirst()
        .or(() -> newest(fallback))
        .orElseThrow(() -> new IllegalStateException("There is no playbook " + fallback));
  }
}
