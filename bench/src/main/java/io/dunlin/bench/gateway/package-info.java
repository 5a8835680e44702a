/** What Dunlin's gateway costs, beside a bare one with a single route to the same endpoint. */
@NullMarked
package io.dunlin.bench.gateway;

import org.jspecify.annotations.NullMarked;
