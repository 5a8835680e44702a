/** The one road on which state changes: a transaction that holds the accounts' locks. */
@NullMarked
package io.dunlin.kit.road;

import org.jspecify.annotations.NullMarked;
