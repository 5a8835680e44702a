/** Documents of a customer: contracts and papers that AR puts there, and what was sent (E8). */
@NullMarked
package io.dunlin.account.document.store;

import org.jspecify.annotations.NullMarked;
