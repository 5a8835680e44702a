package io.dunlin.disposition.work;

import io.dunlin.disposition.account.Account;
import org.jspecify.annotations.Nullable;

/** Who is to do it: a role, and the person who fills it for the account; null: the role's queue. */
public record Assignee(String role, @Nullable String user) {

  public static final String CSM = "csm";
  public static final String AGENT = "agent";
  public static final String AR = "ar";

  /** CSM and collector are the account's own; every other role works from its queue. */
  public static Assignee of(String role, @Nullable Account account) {
    if (account == null) {
      return new Assignee(role, null);
    }
    return switch (role) {
      case CSM -> new Assignee(CSM, account.csm());
      case AGENT -> new Assignee(AGENT, account.collector());
      default -> new Assignee(role, null);
    };
  }
}
