/** Every event that was ever read, and the views that follow it. */
@NullMarked
package io.dunlin.reporting.archive;

import org.jspecify.annotations.NullMarked;
