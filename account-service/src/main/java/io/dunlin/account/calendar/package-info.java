/** The business days of the countries in which customers are. */
@NullMarked
package io.dunlin.account.calendar;

import org.jspecify.annotations.NullMarked;
