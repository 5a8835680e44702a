/** Copies of invoices on request (E8), from what the ledger knows of them. */
@NullMarked
package io.dunlin.account.document.copy;

import org.jspecify.annotations.NullMarked;
