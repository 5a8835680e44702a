package io.dunlin.kit.security;

import module java.base;

/** What somebody is, as it stands in the claim {@code roles} of their token. */
public enum Role {
  FINANCE("finance"),
  AR("ar"),
  AGENT("agent"),
  CSM("csm"),
  TEAM_LEAD("team-lead"),
  CS_OPS("cs-ops"),
  MANAGER("manager"),
  CONTROLLER("controller"),
  CFO("cfo"),
  OPS("ops"),
  SERVICE("service");

  private final String claim;

  Role(String claim) {
    this.claim = claim;
  }

  public String claim() {
    return claim;
  }

  /** The authority that a caller of this role has. */
  String authority() {
    return "ROLE_" + name();
  }

  static Optional<Role> of(String claim) {
    return Arrays.stream(values()).filter(role -> role.claim.equals(claim)).findFirst();
  }
}
