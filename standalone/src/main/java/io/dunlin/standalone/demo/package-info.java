/** A year in the life of an invented company: generated from a seed, played, and summed up. */
@NullMarked
package io.dunlin.standalone.demo;

import org.jspecify.annotations.NullMarked;
