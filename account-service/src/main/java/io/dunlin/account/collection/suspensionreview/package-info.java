/** The weekly review of suspensions: what it shows and which commands people give (E2). */
@NullMarked
package io.dunlin.account.collection.suspensionreview;

import org.jspecify.annotations.NullMarked;
