/** Events of the other services come in here and reach the features. */
@NullMarked
package io.dunlin.disposition.intake;

import org.jspecify.annotations.NullMarked;
