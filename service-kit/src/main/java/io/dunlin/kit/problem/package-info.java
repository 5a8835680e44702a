/**
 * Every error leaves as a problem detail (RFC 9457) with a type that is explained in the catalogue.
 */
@NullMarked
package io.dunlin.kit.problem;

import org.jspecify.annotations.NullMarked;
