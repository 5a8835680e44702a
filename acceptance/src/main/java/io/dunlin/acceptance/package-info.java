/** Black-box scenarios against the gateway and the mailbox; each names the rule it proves. */
@NullMarked
package io.dunlin.acceptance;

import org.jspecify.annotations.NullMarked;
