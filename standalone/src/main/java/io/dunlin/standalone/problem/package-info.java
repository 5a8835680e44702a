/** What a person at the command line can put right themselves. */
@NullMarked
package io.dunlin.standalone.problem;

import org.jspecify.annotations.NullMarked;
