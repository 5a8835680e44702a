package io.dunlin.standalone.ledger;

import java.util.Map;

/** One row of a ledger file, with the number of its first line. */
record Row(long line, Map<String, String> fields) {}
