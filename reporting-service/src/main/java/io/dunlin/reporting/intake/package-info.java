/** Events of the other services come in here and are archived. */
@NullMarked
package io.dunlin.reporting.intake;

import org.jspecify.annotations.NullMarked;
