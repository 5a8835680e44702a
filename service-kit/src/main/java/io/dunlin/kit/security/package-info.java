/** Who calls and what they may: roles and scopes, and tokens for calling other services. */
@NullMarked
package io.dunlin.kit.security;

import org.jspecify.annotations.NullMarked;
