/**
 * Account links in PostgreSQL. The hard idea: that one account is verified for one organisation
 * only is a unique index, which sees what row-level security hides from everybody else.
 */
@NullMarked
package io.apidirect.persistence.accountlink;

import org.jspecify.annotations.NullMarked;
