/** Rebuilds the views from the archive while the service works. */
@NullMarked
package io.dunlin.reporting.rebuild;

import org.jspecify.annotations.NullMarked;
