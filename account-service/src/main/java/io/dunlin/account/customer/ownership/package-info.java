/** Who owns an account, and who owned it before; whether a caller may see it. */
@NullMarked
package io.dunlin.account.customer.ownership;

import org.jspecify.annotations.NullMarked;
