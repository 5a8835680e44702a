/** Our half of clearance: may an account still be written to in an episode (A3). */
@NullMarked
package io.dunlin.account.collection.clearance;

import org.jspecify.annotations.NullMarked;
