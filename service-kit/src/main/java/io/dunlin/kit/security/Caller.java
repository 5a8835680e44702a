package io.dunlin.kit.security;

import module java.base;

/** Who calls; an argument of controller methods. */
public record Caller(String user, Set<Role> roles) {

  private static final Set<Role> BOUND_TO_THEIR_ACCOUNTS = EnumSet.of(Role.CSM, Role.AGENT);

  public Caller {
    roles = Set.copyOf(roles);
  }

  public boolean is(Role role) {
    return roles.contains(role);
  }

  /** CSMs and agents reach their own accounts only, everybody else all; without a role none. */
  public Scope scope() {
    if (!roles.isEmpty() && !BOUND_TO_THEIR_ACCOUNTS.containsAll(roles)) {
      return Scope.EVERYTHING;
    }
    if (is(Role.CSM)) {
      return new Scope(user, null);
    }
    return is(Role.AGENT) ? new Scope(null, user) : new Scope(user, user);
  }
}
