/** Accounts go from one CSM to another on an agreed day, with all that is open (D1 to D5). */
@NullMarked
package io.dunlin.account.customer.transfer;

import org.jspecify.annotations.NullMarked;
