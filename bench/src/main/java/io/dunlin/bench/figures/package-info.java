/** How figures are printed, each beside its bound. */
@NullMarked
package io.dunlin.bench.figures;

import org.jspecify.annotations.NullMarked;
