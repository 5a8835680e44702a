/** Requests for transfers, one by one or as a file, each checked before anything is done (D1). */
@NullMarked
package io.dunlin.account.customer.transferrequest;

import org.jspecify.annotations.NullMarked;
