/** Whose tokens are believed: the issuer's keys, what a token must say, and those found good. */
@NullMarked
package io.dunlin.kit.token;

import org.jspecify.annotations.NullMarked;
