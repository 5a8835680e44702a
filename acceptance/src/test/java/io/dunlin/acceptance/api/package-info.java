/** Scenarios at the door: who may do what, and what bad input gets. */
@NullMarked
package io.dunlin.acceptance.api;

import org.jspecify.annotations.NullMarked;
