package io.dunlin.standalone.ledger;

import module java.base;

import org.jspecify.annotations.Nullable;

/**
 * One row of a ledger file.
 *
 * @param line the number of its first line
 * @param raw as it stands in the file
 * @param fields by the name of their column
 * @param fault why it cannot be read; null when it can
 */
record CsvRow(long line, String raw, Map<String, String> fields, @Nullable String fault) {}
