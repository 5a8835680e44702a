/** Statements of accounts: sent to the customer once a month, and on request (E3). */
@NullMarked
package io.dunlin.account.document.statement;

import org.jspecify.annotations.NullMarked;
