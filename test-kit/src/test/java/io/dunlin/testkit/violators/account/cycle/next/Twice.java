package io.dunlin.testkit.violators.account.cycle.next;

public record Twice(io.dunlin.testkit.violators.account.cycle.Twice first) {}
