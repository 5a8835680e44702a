/** What happened to an account, in sentences. */
@NullMarked
package io.dunlin.reporting.timeline;

import org.jspecify.annotations.NullMarked;
