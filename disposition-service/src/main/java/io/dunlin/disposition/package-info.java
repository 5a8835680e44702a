/** Interactions, dispositions and every work item: what people did and have to do. */
@NullMarked
package io.dunlin.disposition;

import org.jspecify.annotations.NullMarked;
