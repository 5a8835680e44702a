/** What people see of accounts, invoices and payments; nothing is changed here. */
@NullMarked
package io.dunlin.account.view;

import org.jspecify.annotations.NullMarked;
