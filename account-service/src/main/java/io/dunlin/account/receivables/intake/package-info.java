/** What Finance tells us: read, checked, taken once, and put into the books of the accounts. */
@NullMarked
package io.dunlin.account.receivables.intake;

import org.jspecify.annotations.NullMarked;
