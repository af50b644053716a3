/**
 * Keeping the wishes of a developer: projects, environments, variables and the names of secrets.
 * Nothing here touches AWS but the two errands for secrets, which hand a value on and forget it,
 * and the errand that clears secrets away with their environment.
 */
@NullMarked
package io.apidirect.application.project;

import org.jspecify.annotations.NullMarked;
