package io.dunlin.standalone.ledger;

import java.nio.charset.Charset;

/**
 * How a CSV file is written.
 *
 * @param separator between columns
 * @param skipLines how many lines stand above the header
 */
record CsvShape(char separator, Charset charset, int skipLines) {}
