package io.dunlin.account.renewal;

/** A renewal with what has to be known of its account. */
record Known(Renewal renewal, Holder holder) {}
