package io.dunlin.account.customer.transfer;

import java.time.Instant;

/** The account analysis as somebody completed it, with what the system knew then (D4). */
public record Checklist(Known known, Analysis analysis, String by, Instant at) {}
