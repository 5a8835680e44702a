/** Whether a person or a machine wrote a mail, by the signs that are found in it. */
@NullMarked
package io.dunlin.dunning.autoreply;

import org.jspecify.annotations.NullMarked;
