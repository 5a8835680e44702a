/** People look at sequences and start, hold, resume and stop them (A6). */
@NullMarked
package io.dunlin.dunning.control;

import org.jspecify.annotations.NullMarked;
