/** Scenarios of the ledger: money, days, and the real ledger of a company. */
@NullMarked
package io.dunlin.acceptance.ledger;

import org.jspecify.annotations.NullMarked;
