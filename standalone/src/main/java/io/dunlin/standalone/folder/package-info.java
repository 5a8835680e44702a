/** The folder that holds all that one installation keeps, and the ports it listens on. */
@NullMarked
package io.dunlin.standalone.folder;

import org.jspecify.annotations.NullMarked;
