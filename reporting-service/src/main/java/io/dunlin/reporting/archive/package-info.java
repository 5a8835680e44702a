/** Every event that was ever read, and the views that are derived from it. */
@NullMarked
package io.dunlin.reporting.archive;

import org.jspecify.annotations.NullMarked;
