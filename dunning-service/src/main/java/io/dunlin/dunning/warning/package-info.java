/** Customers are told by letter before they are suspended (E2). */
@NullMarked
package io.dunlin.dunning.warning;

import org.jspecify.annotations.NullMarked;
