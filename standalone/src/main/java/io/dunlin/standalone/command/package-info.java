/** What can be said on the command line. */
@NullMarked
package io.dunlin.standalone.command;

import org.jspecify.annotations.NullMarked;
