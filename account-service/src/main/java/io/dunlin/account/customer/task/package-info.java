/** The open tasks of people for accounts, as disposition-service tells of them. */
@NullMarked
package io.dunlin.account.customer.task;

import org.jspecify.annotations.NullMarked;
