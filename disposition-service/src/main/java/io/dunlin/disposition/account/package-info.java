/**
 * What this service knows of accounts from account-service: profile, owners, invoices, episodes.
 */
@NullMarked
package io.dunlin.disposition.account;

import org.jspecify.annotations.NullMarked;
