package io.dunlin.testkit.violators.standalone;

public class Everything {}
