/** Finance events on their way through the gateway: as a stream, and day by day. */
@NullMarked
package io.dunlin.standalone.finance;

import org.jspecify.annotations.NullMarked;
