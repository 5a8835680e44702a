package io.dunlin.disposition.catalogue;

import module java.base;

import io.dunlin.kit.input.ValidationErrors;
import org.jspecify.annotations.Nullable;

/**
 * The dispositions that can be logged: statuses, their reasons, their resolutions (C1), each with
 * what follows from it (C2).
 */
public record Catalogue(int version, List<Status> statuses) {

  /** Layer 1 with its reasons. */
  public record Status(String name, List<Reason> reasons) {}

  /**
   * Layer 2 with its resolutions, layer 3.
   *
   * @param consequences what follows from each resolution
   */
  public record Reason(
      String name, List<String> resolutions, Map<String, Consequence> consequences) {}

  /** A path with what follows from it; null where it was kept before outcomes had consequences. */
  record Leaf(DispositionPath path, @Nullable Consequence consequence) {}

  /** The catalogue of the given leaves, in their order. */
  static Catalogue of(int version, List<Leaf> leaves) {
    Map<String, Map<String, List<Leaf>>> layers = new LinkedHashMap<>();
    for (Leaf leaf : leaves) {
      layers
          .computeIfAbsent(leaf.path().status(), _ -> new LinkedHashMap<>())
          .computeIfAbsent(leaf.path().reason(), _ -> new ArrayList<>())
          .add(leaf);
    }
    return new Catalogue(
        version,
        layers.entrySet().stream()
            .map(status -> new Status(status.getKey(), reasons(status.getValue())))
            .toList());
  }

  /** The consequence of a path of this catalogue. */
  public Optional<Consequence> consequence(DispositionPath path) {
    return leaves().stream()
        .filter(leaf -> leaf.path().equals(path))
        .findFirst()
        .map(Leaf::consequence);
  }

  List<Leaf> leaves() {
    return statuses.stream().flatMap(Catalogue::leavesOf).toList();
  }

  /** Every path that may be logged. */
  public List<DispositionPath> paths() {
    return leaves().stream().map(Leaf::path).toList();
  }

  /** Says which layer leaves the catalogue and what there is instead; a full path says nothing. */
  public void check(List<String> layers, ValidationErrors errors) {
    if (layers.size() != 3) {
      errors.add("/disposition", "Three layers: status, reason, resolution");
      return;
    }
    for (int depth = 0; depth < 3; depth++) {
      Set<String> choices = choicesAfter(layers.subList(0, depth));
      if (!choices.contains(layers.get(depth))) {
        errors.add("/disposition/" + depth, "One of " + choices);
        return;
      }
    }
  }

  private Set<String> choicesAfter(List<String> layers) {
    return paths().stream()
        .filter(path -> path.beginsWith(layers))
        .map(path -> path.layers().get(layers.size()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<Leaf> leavesOf(Status status) {
    return status.reasons().stream()
        .flatMap(
            reason -> reason.resolutions().stream().map(last -> leaf(status.name(), reason, last)));
  }

  private static Leaf leaf(String status, Reason reason, String resolution) {
    return new Leaf(
        new DispositionPath(status, reason.name(), resolution),
        reason.consequences().get(resolution));
  }

  private static List<Reason> reasons(Map<String, List<Leaf>> reasons) {
    return reasons.entrySet().stream().map(it -> reason(it.getKey(), it.getValue())).toList();
  }

  private static Reason reason(String name, List<Leaf> leaves) {
    Map<String, Consequence> consequences = new LinkedHashMap<>();
    for (Leaf leaf : leaves) {
      if (leaf.consequence() != null) {
        consequences.put(leaf.path().resolution(), leaf.consequence());
      }
    }
    return new Reason(
        name, leaves.stream().map(leaf -> leaf.path().resolution()).toList(), consequences);
  }
}
