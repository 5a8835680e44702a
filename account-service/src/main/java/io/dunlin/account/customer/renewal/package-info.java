/** Renewals of annual contracts: Finance and the CSM decide if the invoice may be sent (B2). */
@NullMarked
package io.dunlin.account.customer.renewal;

import org.jspecify.annotations.NullMarked;
