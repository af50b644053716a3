/**
 * Commands that are generated from the OpenAPI document. The document becomes a plain description
 * of each operation ({@code Operation}); one class turns any description into options, a request
 * and a table, so a new operation of the server needs no code here.
 */
@NullMarked
package io.apidirect.cli.operation;

import org.jspecify.annotations.NullMarked;
