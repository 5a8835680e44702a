/**
 * Suspension of accounts that are long overdue: candidate, warned, suspended, reinstated (E2), with
 * the weekly review and all that holds it.
 */
@NullMarked
package io.dunlin.account.collection.suspension;

import org.jspecify.annotations.NullMarked;
