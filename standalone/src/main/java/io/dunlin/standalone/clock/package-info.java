/** The simulated clock: how it is moved from one due instant to the next, and kept. */
@NullMarked
package io.dunlin.standalone.clock;

import org.jspecify.annotations.NullMarked;
