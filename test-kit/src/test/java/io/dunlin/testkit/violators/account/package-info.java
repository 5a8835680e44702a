/** A service that breaks the architecture rules. */
@NullMarked
package io.dunlin.testkit.violators.account;

import org.jspecify.annotations.NullMarked;
