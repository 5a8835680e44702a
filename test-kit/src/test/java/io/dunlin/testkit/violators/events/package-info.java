/** Events that break the architecture rules. */
@NullMarked
package io.dunlin.testkit.violators.events;

import org.jspecify.annotations.NullMarked;
