/** Suspension of accounts that are long overdue: candidate, warned, suspended, reinstated (E2). */
@NullMarked
package io.dunlin.account.collection.suspension;

import org.jspecify.annotations.NullMarked;
