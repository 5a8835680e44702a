/** Tasks that dunning-service asks for, which go when their sequence stops (A2, A3). */
@NullMarked
package io.dunlin.disposition.sequencetask;

import org.jspecify.annotations.NullMarked;
