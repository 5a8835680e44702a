/**
 * The people at the customer: who is the main POC, who is not to be contacted, whose address is
 * dead (W2, C7).
 */
@NullMarked
package io.dunlin.account.customer.contact;

import org.jspecify.annotations.NullMarked;
