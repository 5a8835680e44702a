package io.dunlin.acceptance.company;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A message to a customer, with why it was sent or not. */
public record MessageView(
    String id,
    String account,
    @Nullable String sequence,
    String step,
    String from,
    String to,
    String subject,
    @Nullable String body,
    String state,
    @Nullable Instant sentAt,
    @Nullable JsonNode why) {}
