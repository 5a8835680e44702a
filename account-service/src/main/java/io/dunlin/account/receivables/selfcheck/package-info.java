/** Every night the balances are proved by the movements; a difference is told, never repaired. */
@NullMarked
package io.dunlin.account.receivables.selfcheck;

import org.jspecify.annotations.NullMarked;
