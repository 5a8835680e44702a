package io.dunlin.dunning.message;

/** An address of an account that is written to again. */
public record Lifted(String account, String address) {}
