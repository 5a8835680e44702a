package io.dunlin.account.customer.checklist;

import module java.base;

import io.dunlin.account.customer.task.OpenTask;
import io.dunlin.events.Contact;
import io.dunlin.events.CurrencyAmounts;
import io.dunlin.events.Health;
import io.dunlin.events.Money;
import org.jspecify.annotations.Nullable;

/**
 * The part of the account analysis that the system fills in by itself (D4).
 *
 * @param others the amounts in each further currency; null where there is none, or nobody knew then
 * @param openTasks what people have to do for the account; null where nobody knew then
 * @param openEscalations those of them that lie with a manager, the Controller or the CFO
 */
public record SystemFacts(
    Money open,
    Money overdue,
    Money disputed,
    Money unapplied,
    @Nullable LocalDate oldestDueOn,
    int openInvoices,
    int overdueInvoices,
    int disputedInvoices,
    List<Contact> contacts,
    List<String> products,
    @Nullable Health health,
    @Nullable Integer openOpportunities,
    @Nullable List<CurrencyAmounts> others,
    @Nullable List<OpenTask> openTasks,
    @Nullable List<OpenTask> openEscalations) {}
