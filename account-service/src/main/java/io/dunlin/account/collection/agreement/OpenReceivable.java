package io.dunlin.account.collection.agreement;

import io.dunlin.events.Money;
import java.time.LocalDate;

/** What is left to pay of an open, undisputed invoice. */
public record OpenReceivable(LocalDate dueOn, Money balance) {}
