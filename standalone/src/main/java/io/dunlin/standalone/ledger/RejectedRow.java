package io.dunlin.standalone.ledger;

/** A row, or an event of it, that was not taken, and why. */
record RejectedRow(long line, String reason) {}
