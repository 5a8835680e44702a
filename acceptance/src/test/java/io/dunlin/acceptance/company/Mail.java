package io.dunlin.acceptance.company;

/** A mail as its reader sees it. */
public record Mail(String messageId, String from, String replyTo, String subject, String text) {}
