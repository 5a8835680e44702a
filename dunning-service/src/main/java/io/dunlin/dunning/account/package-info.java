/** What dunning knows about an account: who owns it, who its people are, and what it owes. */
@NullMarked
package io.dunlin.dunning.account;

import org.jspecify.annotations.NullMarked;
