/** Customers are told by letter before they are suspended (E2). */
@NullMarked
package io.dunlin.dunning.notice;

import org.jspecify.annotations.NullMarked;
