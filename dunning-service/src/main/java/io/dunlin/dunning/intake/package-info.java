/** Events of the other services come in here and are handed to the features in one transaction. */
@NullMarked
package io.dunlin.dunning.intake;

import org.jspecify.annotations.NullMarked;
