package io.dunlin.dunning.reply;

import io.dunlin.events.DunningEvent.MessageKind;
import java.util.List;
import java.util.UUID;

/** A message of ours that a mail may be about. */
record SentMessage(
    UUID id, MessageKind kind, String account, String ownerRole, String state, List<String> to) {}
