/** What the description of the interface (OpenAPI) says of every operation alike. */
@NullMarked
package io.dunlin.kit.description;

import org.jspecify.annotations.NullMarked;
