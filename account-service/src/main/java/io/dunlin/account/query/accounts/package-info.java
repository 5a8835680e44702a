/** Accounts as people see them: lists, one account, and its total in the reporting currency. */
@NullMarked
package io.dunlin.account.query.accounts;

import org.jspecify.annotations.NullMarked;
