/** Events come in: batches from Kafka go down the road once each, whatever is delivered twice. */
@NullMarked
package io.dunlin.kit.intake;

import org.jspecify.annotations.NullMarked;
