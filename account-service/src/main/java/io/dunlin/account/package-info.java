/** Accounts, contacts and the ledger: who owes what since when. */
@NullMarked
package io.dunlin.account;

import org.jspecify.annotations.NullMarked;
