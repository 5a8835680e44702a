/** A small service that uses all of the kit, to test the kit by. */
@NullMarked
package io.dunlin.sample;

import org.jspecify.annotations.NullMarked;
