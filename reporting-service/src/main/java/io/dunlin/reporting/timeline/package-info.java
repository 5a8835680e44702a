/** The events of an account, each with a sentence for people (A7). */
@NullMarked
package io.dunlin.reporting.timeline;

import org.jspecify.annotations.NullMarked;
