/** Promises made, kept and broken. */
@NullMarked
package io.dunlin.reporting.promise;

import org.jspecify.annotations.NullMarked;
