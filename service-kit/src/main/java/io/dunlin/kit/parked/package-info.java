/**
 * Records that can never work wait here, with all later ones of their account, for somebody from
 * ops.
 */
@NullMarked
package io.dunlin.kit.parked;

import org.jspecify.annotations.NullMarked;
