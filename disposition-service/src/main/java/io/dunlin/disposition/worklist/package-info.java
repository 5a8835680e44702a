/**
 * The worklist: open work items in the order of what is due and at stake, and how people close
 * them.
 */
@NullMarked
package io.dunlin.disposition.worklist;

import org.jspecify.annotations.NullMarked;
