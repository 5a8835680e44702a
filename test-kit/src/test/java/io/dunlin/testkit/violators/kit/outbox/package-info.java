/** An outbox to publish by. */
@NullMarked
package io.dunlin.testkit.violators.kit.outbox;

import org.jspecify.annotations.NullMarked;
