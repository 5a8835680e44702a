package io.dunlin.account.collection.suspension;

import java.time.Instant;
import java.util.List;

/**
 * An interaction with an account, or a message to it, as the weekly review shows it (E2).
 *
 * @param outcome the disposition, or the message's subject
 * @param who who spoke or wrote
 */
record RecentContact(
    String id,
    String account,
    Instant at,
    String channel,
    String direction,
    String outcome,
    String who) {

  static String outcome(List<String> disposition) {
    return String.join(" / ", disposition);
  }
}
