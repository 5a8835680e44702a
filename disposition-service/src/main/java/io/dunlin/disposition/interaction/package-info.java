/** People log what happened with a customer; what follows from it happens at once (C1, C2). */
@NullMarked
package io.dunlin.disposition.interaction;

import org.jspecify.annotations.NullMarked;
