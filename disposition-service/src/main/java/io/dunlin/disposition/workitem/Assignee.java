package io.dunlin.disposition.workitem;

import io.dunlin.disposition.account.Account;
import org.jspecify.annotations.Nullable;

/**
 * Who is to do a work item: a role, and the person who fills it for the account.
 *
 * @param user null for the role's queue
 * @param personal it stays this person's, whoever the account belongs to afterwards
 */
public record Assignee(String role, @Nullable String user, boolean personal) {

  public static final String CSM = "csm";
  public static final String AGENT = "agent";
  public static final String AR = "ar";
  public static final String MANAGER = "manager";

  /** CSM and collector are the account's own; every other role works from its queue. */
  public static Assignee of(String role, @Nullable Account account) {
    if (account == null) {
      return queue(role);
    }
    return switch (role) {
      case CSM -> new Assignee(CSM, account.csm(), false);
      case AGENT -> new Assignee(AGENT, account.collector(), false);
      default -> queue(role);
    };
  }

  /** A CSM in person, who may not own the account yet, or not any more. */
  public static Assignee csm(String user) {
    return new Assignee(CSM, user, true);
  }

  /** Who calls back: a CSM themselves; everybody else leaves it to the account's collector. */
  public static String callbackRole(boolean isCsm) {
    return isCsm ? CSM : AGENT;
  }

  private static Assignee queue(String role) {
    return new Assignee(role, null, false);
  }
}
