/** Mails as they lie in the mailbox, read leniently into what the rules look at. */
@NullMarked
package io.dunlin.dunning.mail;

import org.jspecify.annotations.NullMarked;
