package io.dunlin.account.customer.renewal;

/** A renewal with its account. */
record RenewalCase(Renewal renewal, RenewingAccount holder) {}
