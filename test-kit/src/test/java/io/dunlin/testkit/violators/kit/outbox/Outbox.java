package io.dunlin.testkit.violators.kit.outbox;

public record Outbox(String name) {}
