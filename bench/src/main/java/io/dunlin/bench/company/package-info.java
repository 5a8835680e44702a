/** Reads and a day of account-service at the size of a large company. */
@NullMarked
package io.dunlin.bench.company;

import org.jspecify.annotations.NullMarked;
