/** The books of accounts: all that is known of each, loaded for a batch and saved as sets. */
@NullMarked
package io.dunlin.account.receivables.account;

import org.jspecify.annotations.NullMarked;
