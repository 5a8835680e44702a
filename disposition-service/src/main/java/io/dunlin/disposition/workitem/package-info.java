/**
 * Work items: what people have to do, whose it is, and what ends it besides the person who does it.
 */
@NullMarked
package io.dunlin.disposition.workitem;

import org.jspecify.annotations.NullMarked;
