package io.dunlin.dunning.template;

import module java.base;

import io.dunlin.dunning.playbook.SenderRole;
import org.jspecify.annotations.Nullable;

/** In whose name a letter leaves: a directory, and what can be told from a user name. */
public record SenderNames(Map<SenderRole, String> roles, Map<String, String> people) {

  private static final Map<SenderRole, String> USUAL =
      Map.of(
          SenderRole.CSM, "Customer Success",
          SenderRole.AR_TEAM, "Accounts Receivable",
          SenderRole.CONTROLLER, "The Controller",
          SenderRole.CFO, "The CFO");

  public String of(SenderRole role, @Nullable String csm) {
    if (role == SenderRole.CSM && csm != null && !csm.isBlank()) {
      return people.getOrDefault(csm, spelledOut(csm));
    }
    return roles.getOrDefault(role, USUAL.getOrDefault(role, role.name()));
  }

  /** {@code dana.reed} is Dana Reed. */
  private static String spelledOut(String user) {
    return Arrays.stream(user.split("[._-]+"))
        .filter(part -> !part.isEmpty())
        .map(part -> Character.toUpperCase(part.charAt(0)) + part.substring(1))
        .collect(Collectors.joining(" "));
  }
}
