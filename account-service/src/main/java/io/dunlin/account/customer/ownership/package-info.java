/** The owner of an account and those before; whether a caller may see it. */
@NullMarked
package io.dunlin.account.customer.ownership;

import org.jspecify.annotations.NullMarked;
