package io.dunlin.account.customer.contact;

/** A contact of an account. */
record ContactKey(String account, String contact) {}
