/** Which path leads to which service, and how a request travels there. */
@NullMarked
package io.dunlin.gateway.route;

import org.jspecify.annotations.NullMarked;
