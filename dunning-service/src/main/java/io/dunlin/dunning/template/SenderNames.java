package io.dunlin.dunning.template;

import module java.base;

import io.dunlin.dunning.playbook.SenderRole;
import org.jspecify.annotations.Nullable;

/** In whose name a letter leaves: a directory, and what can be told from a user name. */
public record SenderNames(Map<SenderRole, String> roles, Map<String, String> people) {

  private static final Map<Language, Map<SenderRole, String>> USUAL =
      Map.of(
          Language.EN,
          names("Customer Success", "Accounts Receivable", "The Controller", "The CFO"),
          Language.DE,
          names("Kundenbetreuung", "Debitorenbuchhaltung", "Leitung Controlling", "Finanzleitung"),
          Language.FR,
          names(
              "Service clients",
              "Comptabilité clients",
              "Contrôle de gestion",
              "Direction financière"),
          Language.ES,
          names(
              "Atención al cliente",
              "Cuentas por cobrar",
              "Control de gestión",
              "Dirección financiera"));

  private static Map<SenderRole, String> names(
      String csm, String arTeam, String controller, String cfo) {
    return Map.of(
        SenderRole.CSM, csm,
        SenderRole.AR_TEAM, arTeam,
        SenderRole.CONTROLLER, controller,
        SenderRole.CFO, cfo);
  }

  public String of(SenderRole role, @Nullable String csm, Language language) {
    if (role == SenderRole.CSM && csm != null && !csm.isBlank()) {
      return people.getOrDefault(csm, spelledOut(csm));
    }
    return roles.getOrDefault(
        role, USUAL.getOrDefault(language, Map.of()).getOrDefault(role, role.name()));
  }

  /** {@code dana.reed} is Dana Reed. */
  private static String spelledOut(String user) {
    return Arrays.stream(user.split("[._-]+"))
        .filter(part -> !part.isEmpty())
        .map(part -> Character.toUpperCase(part.charAt(0)) + part.substring(1))
        .collect(Collectors.joining(" "));
  }
}
