/** The rules of one sequence: its steps, its status, and what follows from the facts. */
@NullMarked
package io.dunlin.dunning.sequence;

import org.jspecify.annotations.NullMarked;
