/** How long a caller's connection may be slow or silent before it is closed. */
@NullMarked
package io.dunlin.kit.connection;

import org.jspecify.annotations.NullMarked;
