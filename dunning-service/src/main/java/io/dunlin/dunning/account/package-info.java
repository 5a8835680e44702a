/** The profile and the standing of an account, as account-service tells them. */
@NullMarked
package io.dunlin.dunning.account;

import org.jspecify.annotations.NullMarked;
