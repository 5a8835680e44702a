package io.dunlin.testkit.violators.kit.due;

public interface DueWork {}
