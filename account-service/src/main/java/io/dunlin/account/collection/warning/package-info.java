/** The letter that warns a customer of a suspension, and what became of it (E2). */
@NullMarked
package io.dunlin.account.collection.warning;

import org.jspecify.annotations.NullMarked;
