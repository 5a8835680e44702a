/** Business time: the system's, or a simulated one that only moves forward. */
@NullMarked
package io.dunlin.kit.clock;

import org.jspecify.annotations.NullMarked;
