/** Scenarios about accounts that go from one CSM to another. */
@NullMarked
package io.dunlin.acceptance.transfer;

import org.jspecify.annotations.NullMarked;
