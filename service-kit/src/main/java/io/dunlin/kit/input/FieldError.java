package io.dunlin.kit.input;

/**
 * What is wrong with one field of what came in.
 *
 * @param pointer a JSON pointer into it; after a question mark the name of a parameter
 * @param detail says what to change
 */
public record FieldError(String pointer, String detail) {}
