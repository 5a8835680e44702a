/** What moved on an account between two days, and what it owed before and after. */
@NullMarked
package io.dunlin.account.statement;

import org.jspecify.annotations.NullMarked;
