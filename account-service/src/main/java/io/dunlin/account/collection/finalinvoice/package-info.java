/** Customers with an open final invoice: contacted once a month, their questions tracked (E4). */
@NullMarked
package io.dunlin.account.collection.finalinvoice;

import org.jspecify.annotations.NullMarked;
