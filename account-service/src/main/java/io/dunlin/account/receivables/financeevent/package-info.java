/** One event of Finance as it comes in: parsed, checked whole, and identified for ever. */
@NullMarked
package io.dunlin.account.receivables.financeevent;

import org.jspecify.annotations.NullMarked;
