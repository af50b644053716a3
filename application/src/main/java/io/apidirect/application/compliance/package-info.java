/**
 * Waivers: who may ask that a broken rule of compliance be tolerated, and who may agree. Two people
 * are needed, so the one who decides is a person in a login session and never the one who asked; an
 * access token is its holder and no second person.
 */
@NullMarked
package io.apidirect.application.compliance;

import org.jspecify.annotations.NullMarked;
