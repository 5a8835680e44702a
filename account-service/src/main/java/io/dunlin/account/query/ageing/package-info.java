/** Open amounts by age, today or on any past day as it was known at that day's end (M1). */
@NullMarked
package io.dunlin.account.query.ageing;

import org.jspecify.annotations.NullMarked;
