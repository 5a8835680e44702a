/** Open amounts by age on any day (M1). */
@NullMarked
package io.dunlin.reporting.metric.ageing;

import org.jspecify.annotations.NullMarked;
