/** Mails that come in: who wrote, what it means, and whether it was an answer. */
@NullMarked
package io.dunlin.dunning.reply;

import org.jspecify.annotations.NullMarked;
