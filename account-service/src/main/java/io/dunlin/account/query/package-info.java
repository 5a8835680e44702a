/** What people see of accounts, invoices and payments; nothing is changed here. */
@NullMarked
package io.dunlin.account.query;

import org.jspecify.annotations.NullMarked;
