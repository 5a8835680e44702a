/** The services behind the door and where they are. */
@NullMarked
package io.dunlin.gateway.upstream;

import org.jspecify.annotations.NullMarked;
