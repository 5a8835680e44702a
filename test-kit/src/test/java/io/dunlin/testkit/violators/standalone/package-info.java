/** Above the services. */
@NullMarked
package io.dunlin.testkit.violators.standalone;

import org.jspecify.annotations.NullMarked;
