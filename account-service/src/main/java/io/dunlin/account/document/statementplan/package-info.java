/** When the next statement of each account is due, once a month (E3). */
@NullMarked
package io.dunlin.account.document.statementplan;

import org.jspecify.annotations.NullMarked;
