/** Who an account's customer is: what Finance says of it, and what people say of its contacts. */
@NullMarked
package io.dunlin.account.receivables.profile;

import org.jspecify.annotations.NullMarked;
