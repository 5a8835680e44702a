/** Whole installations and single services that a measurement starts and removes. */
@NullMarked
package io.dunlin.bench.installation;

import org.jspecify.annotations.NullMarked;
