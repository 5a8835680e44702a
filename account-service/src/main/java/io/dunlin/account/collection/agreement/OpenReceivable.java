package io.dunlin.account.collection.agreement;

import module java.base;

import io.dunlin.events.Money;

/** The balance of an open, undisputed invoice. */
public record OpenReceivable(LocalDate dueOn, Money balance) {}
