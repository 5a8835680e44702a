/** The business days of the countries in which customers are: one calendar for all services. */
@NullMarked
package io.dunlin.kit.calendar;

import org.jspecify.annotations.NullMarked;
