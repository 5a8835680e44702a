/**
 * The account analysis that a manual transfer needs, with what the system knows of the account
 * (D4).
 */
@NullMarked
package io.dunlin.account.customer.checklist;

import org.jspecify.annotations.NullMarked;
