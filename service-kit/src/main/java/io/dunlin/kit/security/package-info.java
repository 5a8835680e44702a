/** Who calls and what they may: bearer tokens, roles, and tokens for calling other services. */
@NullMarked
package io.dunlin.kit.security;

import org.jspecify.annotations.NullMarked;
