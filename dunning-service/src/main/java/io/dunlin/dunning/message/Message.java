package io.dunlin.dunning.message;

import io.dunlin.dunning.playbook.SenderRole;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An e-mail of a sequence's step, as far as it is settled before it is rendered. */
record Message(
    UUID id,
    String account,
    UUID sequence,
    String episode,
    String step,
    int processDay,
    @Nullable Integer sequenceDay,
    SenderRole sender,
    String template,
    String ownerRole,
    int attempts,
    String why) {}
