/** The SDK against a server in the test. */
@NullMarked
package io.apidirect.sdk;

import org.jspecify.annotations.NullMarked;
