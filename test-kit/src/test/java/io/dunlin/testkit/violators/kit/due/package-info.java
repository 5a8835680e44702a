/** What the rules know of due work. */
@NullMarked
package io.dunlin.testkit.violators.kit.due;

import org.jspecify.annotations.NullMarked;
