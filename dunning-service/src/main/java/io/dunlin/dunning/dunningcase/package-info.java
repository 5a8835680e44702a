/**
 * All that is known of one account under dunning: loaded, decided by rules, and saved by its
 * effects.
 */
@NullMarked
package io.dunlin.dunning.dunningcase;

import org.jspecify.annotations.NullMarked;
