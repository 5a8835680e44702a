/** Finance's exchange rates, and what amounts of several currencies are worth in one (M1, W11). */
@NullMarked
package io.dunlin.account.receivables.rate;

import org.jspecify.annotations.NullMarked;
