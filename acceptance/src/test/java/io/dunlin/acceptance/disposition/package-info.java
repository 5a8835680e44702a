/** Scenarios of people's work: calls, their outcomes and what follows. */
@NullMarked
package io.dunlin.acceptance.disposition;

import org.jspecify.annotations.NullMarked;
