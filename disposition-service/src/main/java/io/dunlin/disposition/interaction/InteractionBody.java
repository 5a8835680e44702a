package io.dunlin.disposition.interaction;

import module java.base;

import io.dunlin.disposition.interaction.Interaction.Channel;
import io.dunlin.disposition.interaction.Interaction.Direction;
import io.dunlin.disposition.interaction.LoggedInteraction.Disputed;
import io.dunlin.disposition.interaction.LoggedInteraction.Promised;
import org.jspecify.annotations.Nullable;

/** As it was reported, with who logged it, what it was checked against, and what followed. */
record InteractionBody(
    String id,
    String account,
    Channel channel,
    Direction direction,
    @Nullable String contact,
    Instant at,
    @Nullable Difficult difficult,
    List<String> disposition,
    int catalogueVersion,
    @Nullable String note,
    @Nullable Promised promise,
    @Nullable Disputed dispute,
    @Nullable Instant callBackAt,
    List<String> workItems,
    String agent,
    boolean reachedMainPoc,
    boolean mainPocResponded,
    Instant loggedAt,
    List<String> outsidePolicy) {

  record Difficult(String why) {}

  static InteractionBody of(LoggedInteraction logged) {
    Interaction it = logged.interaction();
    return new InteractionBody(
        it.id(),
        it.account(),
        it.channel(),
        it.direction(),
        it.contact(),
        it.at(),
        it.difficult() == null ? null : new Difficult(it.difficult()),
        it.path().layers(),
        it.catalogueVersion(),
        it.note(),
        logged.promise(),
        logged.dispute(),
        it.callBackAt(),
        logged.workItems(),
        it.agent(),
        it.reachedMainPoc(),
        it.mainPocResponded(),
        it.loggedAt(),
        it.outsidePolicy());
  }
}
