package io.dunlin.account.collection.finalinvoice;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The monthly review of final invoices (E4).
 *
 * @param businessDay the number of the business day on which customers are contacted
 */
@Validated
@ConfigurationProperties("dunlin.final-invoice")
record FinalInvoiceSettings(@DefaultValue("6") @Min(1) @Max(15) int businessDay) {}
