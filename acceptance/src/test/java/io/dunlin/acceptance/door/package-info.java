/** Scenarios at the door: who may do what, and what bad input gets. */
@NullMarked
package io.dunlin.acceptance.door;

import org.jspecify.annotations.NullMarked;
