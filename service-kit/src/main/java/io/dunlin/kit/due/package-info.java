/** Work that becomes due at an instant, and the question whether all is quiet. */
@NullMarked
package io.dunlin.kit.due;

import org.jspecify.annotations.NullMarked;
