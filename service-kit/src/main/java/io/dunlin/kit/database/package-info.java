/** Connections to PostgreSQL: two bounded pools with time-outs kept by the server. */
@NullMarked
package io.dunlin.kit.database;

import org.jspecify.annotations.NullMarked;
