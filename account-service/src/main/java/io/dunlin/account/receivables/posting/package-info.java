/** Posts what Finance and people say to the ledger of an account, or says why it is refused. */
@NullMarked
package io.dunlin.account.receivables.posting;

import org.jspecify.annotations.NullMarked;
