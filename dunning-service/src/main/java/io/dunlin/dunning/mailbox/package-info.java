/** The shared mailbox: read to its end by IMAP, with what cannot be read put aside for people. */
@NullMarked
package io.dunlin.dunning.mailbox;

import org.jspecify.annotations.NullMarked;
