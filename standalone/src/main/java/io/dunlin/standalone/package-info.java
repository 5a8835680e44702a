/** An installation in this JVM: how its parts are started, reached from outside, and stopped. */
@NullMarked
package io.dunlin.standalone;

import org.jspecify.annotations.NullMarked;
