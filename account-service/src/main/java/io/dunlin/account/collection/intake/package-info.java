/** Listeners of collection: what disposition-service and dunning-service tell of accounts. */
@NullMarked
package io.dunlin.account.collection.intake;

import org.jspecify.annotations.NullMarked;
