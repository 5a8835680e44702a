package io.dunlin.dunning.address;

/** An address of an account that is written to again. */
public record ReachableAddress(String account, String address) {}
