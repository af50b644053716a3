/**
 * Projects, environments, variables, secrets and the manifest over HTTP. The value of a secret
 * comes in and never goes out.
 */
@NullMarked
package io.apidirect.rest.project;

import org.jspecify.annotations.NullMarked;
