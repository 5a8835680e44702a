/** Who comes in: tokens, browsers of other origins, headers that keep browsers safe. */
@NullMarked
package io.dunlin.gateway.security;

import org.jspecify.annotations.NullMarked;
