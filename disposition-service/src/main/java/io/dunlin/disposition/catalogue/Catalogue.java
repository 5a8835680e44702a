package io.dunlin.disposition.catalogue;

import module java.base;

import io.dunlin.kit.input.TextRule;
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

  /**
   * Says which layer leaves the catalogue and what there is instead; a complete path says nothing.
   */
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

  /** Checks this as a new catalogue. */
  void validate(ValidationErrors errors) {
    checkNames("/statuses", statuses.stream().map(Status::name).toList(), errors);
    for (int i = 0; i < statuses.size(); i++) {
      validate("/statuses/" + i + "/reasons", statuses.get(i), errors);
    }
    DispositionPath.withConsequences().stream()
        .filter(needed -> paths().stream().noneMatch(path -> beginsWith(path, needed)))
        .map(needed -> String.join(" → ", needed))
        .sorted()
        .forEach(needed -> errors.add("/statuses", "Has consequences, so keep it: " + needed));
  }

  private static void validate(String pointer, Status status, ValidationErrors errors) {
    List<Reason> reasons = status.reasons();
    checkNames(pointer, reasons.stream().map(Reason::name).toList(), errors);
    for (int i = 0; i < reasons.size(); i++) {
      Reason reason = reasons.get(i);
      checkNames(pointer + "/" + i + "/resolutions", reason.resolutions(), errors);
      validate(pointer + "/" + i + "/consequences", status.name(), reason, errors);
    }
  }

  /** Each resolution has one, so that no outcome does nothing without saying why. */
  private static void validate(
      String pointer, String status, Reason reason, ValidationErrors errors) {
    for (String resolution : new LinkedHashSet<>(reason.resolutions())) {
      Consequence consequence = reason.consequences().get(resolution);
      if (consequence == null) {
        errors.add(pointer, "Needs the consequence of " + resolution + "; NONE says why");
      } else {
        var path = new DispositionPath(status, reason.name(), resolution);
        consequence.validate(path, pointer + "/" + escaped(resolution), errors);
      }
    }
    reason.consequences().keySet().stream()
        .filter(name -> !reason.resolutions().contains(name))
        .forEach(name -> errors.add(pointer, "Is not a resolution: " + name));
  }

  /** As a part of a JSON pointer (RFC 6901). */
  static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }

  private static void checkNames(
      String pointer, Collection<String> names, ValidationErrors errors) {
    errors.unless(!names.isEmpty(), pointer, "At least one is needed");
    Set<String> seen = new HashSet<>();
    for (String name : names) {
      errors.keeps(TextRule.NAME, pointer, name);
      errors.unless(seen.add(name.strip()), pointer, "Stands there twice: " + name);
    }
  }

  private Set<String> choicesAfter(List<String> layers) {
    Set<String> choices = new TreeSet<>();
    paths().stream()
        .filter(path -> beginsWith(path, layers))
        .forEach(path -> choices.add(path.layers().get(layers.size())));
    return choices;
  }

  private static boolean beginsWith(DispositionPath path, List<String> layers) {
    return path.layers().subList(0, layers.size()).equals(layers);
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
