/** Tokens for this installation: a key that is kept, and what it signs. */
@NullMarked
package io.dunlin.standalone.issuer;

import org.jspecify.annotations.NullMarked;
