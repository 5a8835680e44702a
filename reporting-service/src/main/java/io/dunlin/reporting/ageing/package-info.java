/** What is open, by age, on any day. */
@NullMarked
package io.dunlin.reporting.ageing;

import org.jspecify.annotations.NullMarked;
