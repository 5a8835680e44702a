/**
 * How lists for people are asked for and read: filters, orders, cursors, and a whole list as a
 * stream of CSV.
 */
@NullMarked
package io.dunlin.kit.list;

import org.jspecify.annotations.NullMarked;
