/** What people have to do for accounts, as disposition-service tells it; transfers ask for it. */
@NullMarked
package io.dunlin.account.customer.task;

import org.jspecify.annotations.NullMarked;
