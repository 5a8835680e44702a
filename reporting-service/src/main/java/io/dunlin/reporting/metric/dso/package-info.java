/** Days sales outstanding in its forms. */
@NullMarked
package io.dunlin.reporting.metric.dso;

import org.jspecify.annotations.NullMarked;
