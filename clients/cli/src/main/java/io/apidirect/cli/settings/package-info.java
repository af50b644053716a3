/**
 * The settings of {@code apidirect.yaml} as people look them up: what each means, counts, allows,
 * and what stands in for it per profile. The hard idea: nothing is written twice. All of it is read
 * from the published JSON Schema, which the catalogue of the platform writes; the page
 * docs/configuration.md is this command's own output. Needs no server.
 */
@NullMarked
package io.apidirect.cli.settings;

import org.jspecify.annotations.NullMarked;
