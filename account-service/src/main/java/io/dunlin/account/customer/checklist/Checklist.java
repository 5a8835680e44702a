package io.dunlin.account.customer.checklist;

import java.time.Instant;

/** The account analysis as somebody completed it, with what the system knew then (D4). */
public record Checklist(SystemFacts known, Analysis analysis, String by, Instant at) {}
