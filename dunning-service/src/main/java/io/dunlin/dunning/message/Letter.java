package io.dunlin.dunning.message;

import java.util.List;

/** A message as the customer reads it. */
public record Letter(
    String messageId,
    String sender,
    List<String> to,
    List<String> cc,
    String subject,
    String body) {}
