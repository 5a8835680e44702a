package io.dunlin.disposition.catalogue;

import module java.base;

import io.dunlin.disposition.catalogue.Catalogue.Reason;
import io.dunlin.disposition.catalogue.Catalogue.Status;
import io.dunlin.kit.input.TextRule;
import io.dunlin.kit.input.ValidationErrors;

/** Checks a new catalogue: each outcome has its consequence, and none that is needed is lost. */
record CatalogueValidation(Catalogue catalogue, ValidationErrors errors) {

  void validate() {
    checkNames("/statuses", catalogue.statuses().stream().map(Status::name).toList());
    for (int i = 0; i < catalogue.statuses().size(); i++) {
      validate("/statuses/" + i + "/reasons", catalogue.statuses().get(i));
    }
    DispositionPath.withConsequences().stream()
        .filter(needed -> catalogue.paths().stream().noneMatch(path -> path.beginsWith(needed)))
        .map(needed -> String.join(" → ", needed))
        .sorted()
        .forEach(needed -> errors.add("/statuses", "Has consequences, so keep it: " + needed));
  }

  private void validate(String pointer, Status status) {
    List<Reason> reasons = status.reasons();
    checkNames(pointer, reasons.stream().map(Reason::name).toList());
    for (int i = 0; i < reasons.size(); i++) {
      Reason reason = reasons.get(i);
      checkNames(pointer + "/" + i + "/resolutions", reason.resolutions());
      validate(pointer + "/" + i + "/consequences", status.name(), reason);
    }
  }

  /** Each resolution has one, so that no outcome does nothing without saying why. */
  private void validate(String pointer, String status, Reason reason) {
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

  private void checkNames(String pointer, Collection<String> names) {
    errors.unless(!names.isEmpty(), pointer, "At least one is needed");
    Set<String> seen = new HashSet<>();
    for (String name : names) {
      errors.keeps(TextRule.NAME, pointer, name);
      errors.unless(seen.add(name.strip()), pointer, "Stands there twice: " + name);
    }
  }
}
