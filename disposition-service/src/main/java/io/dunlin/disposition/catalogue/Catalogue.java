package io.dunlin.disposition.catalogue;

import io.dunlin.disposition.input.Findings;
import io.dunlin.kit.input.TextRule;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The dispositions that can be logged: statuses, their reasons, their resolutions (C1). */
public record Catalogue(int version, List<Status> statuses) {

  /** Layer 1 with its reasons. */
  public record Status(String name, List<Reason> reasons) {}

  /** Layer 2 with its resolutions, layer 3. */
  public record Reason(String name, List<String> resolutions) {}

  /** The catalogue of the given paths, in their order. */
  static Catalogue of(int version, List<DispositionPath> paths) {
    Map<String, Map<String, List<String>>> layers = new LinkedHashMap<>();
    for (DispositionPath path : paths) {
      layers
          .computeIfAbsent(path.status(), _ -> new LinkedHashMap<>())
          .merge(path.reason(), List.of(path.resolution()), Catalogue::joined);
    }
    return new Catalogue(
        version,
        layers.entrySet().stream()
            .map(status -> new Status(status.getKey(), reasons(status.getValue())))
            .toList());
  }

  /** Every path that may be logged. */
  public List<DispositionPath> paths() {
    return statuses.stream().flatMap(Catalogue::pathsOf).toList();
  }

  /**
   * Says which layer leaves the catalogue and what there is instead; a complete path says nothing.
   */
  public void check(List<String> layers, Findings findings) {
    if (layers.size() != 3) {
      findings.add("/disposition", "Three layers: status, reason, resolution");
      return;
    }
    for (int depth = 0; depth < 3; depth++) {
      Set<String> choices = choicesAfter(layers.subList(0, depth));
      if (!choices.contains(layers.get(depth))) {
        findings.add("/disposition/" + depth, "One of " + choices);
        return;
      }
    }
  }

  /** What is wrong with this as a new catalogue. */
  void validate(Findings findings) {
    checkNames("/statuses", statuses.stream().map(Status::name).toList(), findings);
    for (int i = 0; i < statuses.size(); i++) {
      validate("/statuses/" + i + "/reasons", statuses.get(i).reasons(), findings);
    }
    DispositionPath.withConsequences().stream()
        .filter(needed -> paths().stream().noneMatch(path -> beginsWith(path, needed)))
        .map(needed -> String.join(" → ", needed))
        .sorted()
        .forEach(needed -> findings.add("/statuses", "Has consequences, so keep it: " + needed));
  }

  private static void validate(String pointer, List<Reason> reasons, Findings findings) {
    checkNames(pointer, reasons.stream().map(Reason::name).toList(), findings);
    for (int i = 0; i < reasons.size(); i++) {
      checkNames(pointer + "/" + i + "/resolutions", reasons.get(i).resolutions(), findings);
    }
  }

  private static void checkNames(String pointer, Collection<String> names, Findings findings) {
    findings.unless(!names.isEmpty(), pointer, "At least one is needed");
    Set<String> seen = new HashSet<>();
    for (String name : names) {
      findings.unless(!name.isBlank(), pointer, "A name is empty");
      findings.keeps(TextRule.NAME, pointer, name);
      findings.unless(seen.add(name.strip()), pointer, "Stands there twice: " + name);
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

  private static Stream<DispositionPath> pathsOf(Status status) {
    return status.reasons().stream()
        .flatMap(
            reason ->
                reason.resolutions().stream()
                    .map(last -> new DispositionPath(status.name(), reason.name(), last)));
  }

  private static List<Reason> reasons(Map<String, List<String>> reasons) {
    return reasons.entrySet().stream().map(e -> new Reason(e.getKey(), e.getValue())).toList();
  }

  private static List<String> joined(List<String> some, List<String> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }
}
