/** Promises made, kept and broken. */
@NullMarked
package io.dunlin.reporting.metric.promise;

import org.jspecify.annotations.NullMarked;
