/** Disputed invoices, from the call that opened them to their resolution (E7). */
@NullMarked
package io.dunlin.disposition.dispute;

import org.jspecify.annotations.NullMarked;
