/** Values of requests that several features read. */
@NullMarked
package io.dunlin.disposition.input;

import org.jspecify.annotations.NullMarked;
