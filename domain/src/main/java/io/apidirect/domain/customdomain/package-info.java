/**
 * Names of one's own for APIs whose DNS is not in Route 53: a certificate of AWS Certificate
 * Manager in the customer's account, outside every stack, proven by a record that the customer
 * enters wherever the name's DNS is. The hard idea: nothing waits for a person. The domain is
 * looked after until its certificate is issued, and from then on {@link
 * io.apidirect.domain.customdomain.IssuedDomain} is part of every plan of its environment.
 */
@NullMarked
package io.apidirect.domain.customdomain;

import org.jspecify.annotations.NullMarked;
