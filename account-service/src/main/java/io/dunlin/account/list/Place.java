package io.dunlin.account.list;

/** Where in its order a page ended. */
public record Place(String value, String id) {}
