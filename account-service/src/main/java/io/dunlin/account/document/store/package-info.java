/** Documents of a customer: those that AR uploads, and those that were sent (E8). */
@NullMarked
package io.dunlin.account.document.store;

import org.jspecify.annotations.NullMarked;
