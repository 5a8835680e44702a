/** The one door: routes, tokens, limits, breakers and the description of the interface. */
@NullMarked
package io.dunlin.gateway;

import org.jspecify.annotations.NullMarked;
