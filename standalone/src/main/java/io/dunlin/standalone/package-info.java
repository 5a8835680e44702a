/**
 * Everything in one JVM with an embedded PostgreSQL, Kafka and mail server; the demo and the
 * import.
 */
@NullMarked
package io.dunlin.standalone;

import org.jspecify.annotations.NullMarked;
