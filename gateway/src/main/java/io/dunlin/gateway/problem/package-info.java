/** How the door itself says no: problem details, and the pages that explain them. */
@NullMarked
package io.dunlin.gateway.problem;

import org.jspecify.annotations.NullMarked;
