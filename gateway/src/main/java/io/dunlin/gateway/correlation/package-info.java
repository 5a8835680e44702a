/** The identifiers by which one request is found again in every service. */
@NullMarked
package io.dunlin.gateway.correlation;

import org.jspecify.annotations.NullMarked;
