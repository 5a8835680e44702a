/** The only way in which state changes: a transaction that holds the accounts' locks. */
@NullMarked
package io.dunlin.kit.transaction;

import org.jspecify.annotations.NullMarked;
