/** Payments as AR works them: what is unapplied and why, by hand, and whether in time (E12). */
@NullMarked
package io.dunlin.account.receivables.cash;

import org.jspecify.annotations.NullMarked;
