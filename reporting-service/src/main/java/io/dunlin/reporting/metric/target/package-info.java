/** How the team does against its targets. */
@NullMarked
package io.dunlin.reporting.metric.target;

import org.jspecify.annotations.NullMarked;
