/** The terms on which accounts are warned and suspended, as they are configured (E2). */
@NullMarked
package io.dunlin.account.collection.suspensionterms;

import org.jspecify.annotations.NullMarked;
