/** Load generators and the limits they are held against. */
@NullMarked
package io.dunlin.bench;

import org.jspecify.annotations.NullMarked;
