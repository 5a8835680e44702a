package io.dunlin.account.collection.agreement;

import io.dunlin.events.Money;
import java.time.LocalDate;

/** The balance of an open, undisputed invoice. */
public record OpenReceivable(LocalDate dueOn, Money balance) {}
