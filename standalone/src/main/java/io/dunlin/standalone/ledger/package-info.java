/** Any company's ledger as a CSV file: a mapping says which finance events its rows stand for. */
@NullMarked
package io.dunlin.standalone.ledger;

import org.jspecify.annotations.NullMarked;
