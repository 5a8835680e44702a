/** What a request may cost: time, size, and calls into a service that is down. */
@NullMarked
package io.dunlin.gateway.limit;

import org.jspecify.annotations.NullMarked;
