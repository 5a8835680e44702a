/** Talking to the gateway as any client would. */
@NullMarked
package io.dunlin.standalone.client;

import org.jspecify.annotations.NullMarked;
