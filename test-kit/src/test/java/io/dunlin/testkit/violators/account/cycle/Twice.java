package io.dunlin.testkit.violators.account.cycle;

public record Twice(String name) {}
