/** Days sales outstanding in its forms. */
@NullMarked
package io.dunlin.reporting.dso;

import org.jspecify.annotations.NullMarked;
