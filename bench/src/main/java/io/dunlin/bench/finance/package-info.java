/** What Finance sends: events in, and how soon they take effect. */
@NullMarked
package io.dunlin.bench.finance;

import org.jspecify.annotations.NullMarked;
