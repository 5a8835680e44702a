/** Addresses at which messages did not arrive; people are not mailed at bad ones again. */
@NullMarked
package io.dunlin.dunning.address;

import org.jspecify.annotations.NullMarked;
