package io.dunlin.dunning.reply;

import io.dunlin.events.DunningEvent.ReplyKind;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail as it counts for one account.
 *
 * @param account null when nobody knows the sender
 * @param contact who wrote, if it is one of the account's people
 * @param message the message of ours that it is about
 */
record Reply(
    UUID id,
    IncomingMail mail,
    @Nullable String account,
    @Nullable String contact,
    @Nullable UUID message,
    ReplyKind kind,
    String why,
    Instant at) {

  boolean is(ReplyKind wanted) {
    return kind == wanted;
  }
}
