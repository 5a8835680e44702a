/** What disposition-service says of disputes, marked on the invoices (W4, E7). */
@NullMarked
package io.dunlin.account.receivables.dispute;

import org.jspecify.annotations.NullMarked;
