/** The servers that Dunlin brings along: PostgreSQL, Kafka and mail. */
@NullMarked
package io.dunlin.standalone.embedded;

import org.jspecify.annotations.NullMarked;
