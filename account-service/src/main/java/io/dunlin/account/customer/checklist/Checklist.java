package io.dunlin.account.customer.checklist;

import module java.base;

/** The account analysis as somebody completed it, with what the system knew then (D4). */
public record Checklist(SystemFacts known, Analysis analysis, String by, Instant at) {}
