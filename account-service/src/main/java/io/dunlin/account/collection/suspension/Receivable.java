package io.dunlin.account.collection.suspension;

import io.dunlin.events.Money;
import java.time.LocalDate;

/** What is left to pay of an open, undisputed invoice. */
record Receivable(LocalDate dueOn, Money balance) {}
