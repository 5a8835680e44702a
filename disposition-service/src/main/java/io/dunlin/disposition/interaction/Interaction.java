package io.dunlin.disposition.interaction;

import io.dunlin.disposition.catalogue.DispositionPath;
import io.dunlin.events.DispositionEvent.InteractionLogged;
import io.dunlin.events.DispositionEvent.PocResponded;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Something that happened between a customer and one of our people (C1). */
public record Interaction(
    String id,
    String account,
    Channel channel,
    Direction direction,
    @Nullable String contact,
    Instant at,
    DispositionPath path,
    int catalogueVersion,
    String agent,
    boolean reachedMainPoc,
    @Nullable String difficult,
    @Nullable String note,
    @Nullable Instant callBackAt,
    Instant loggedAt) {

  /** How they spoke. */
  public enum Channel {
    CALL,
    EMAIL,
    VOICEMAIL
  }

  /** Who began. */
  public enum Direction {
    INBOUND,
    OUTBOUND
  }

  InteractionLogged asLogged() {
    return new InteractionLogged(
        account,
        id,
        channel.name(),
        direction.name(),
        contact,
        at,
        path.layers(),
        agent,
        reachedMainPoc,
        difficult,
        note);
  }

  /** The main POC's answer; only where the main POC was reached. */
  PocResponded asResponse() {
    return new PocResponded(account, Objects.requireNonNull(contact), at, id);
  }
}
