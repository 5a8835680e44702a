/** What is wrong with a request: everything at once, each with a pointer to where. */
@NullMarked
package io.dunlin.account.input;

import org.jspecify.annotations.NullMarked;
