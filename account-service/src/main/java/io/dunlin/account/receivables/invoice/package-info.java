/** An invoice with its terms, how far it is settled, how it ages, and whether it is disputed. */
@NullMarked
package io.dunlin.account.receivables.invoice;

import org.jspecify.annotations.NullMarked;
