/** The one door: it checks tokens, finds the service, and answers for one that does not. */
@NullMarked
package io.dunlin.gateway;

import org.jspecify.annotations.NullMarked;
