/** Scenarios of the collection: what leaves when, and what never leaves. */
@NullMarked
package io.dunlin.acceptance.collection;

import org.jspecify.annotations.NullMarked;
