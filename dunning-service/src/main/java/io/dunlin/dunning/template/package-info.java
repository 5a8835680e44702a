/** Messages are rendered from templates and the figures of their clearance. */
@NullMarked
package io.dunlin.dunning.template;

import org.jspecify.annotations.NullMarked;
