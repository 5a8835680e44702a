package io.dunlin.account.customer.renewal;

/** A renewal with what has to be known of its account. */
record RenewalCase(Renewal renewal, RenewingAccount holder) {}
