package io.dunlin.kit.list;

/** Where in its order a page ended. */
public record SeekPosition(String value, String id) {}
