/**
 * Everything that can be set about a running API, each described once: path in the manifest, kind,
 * limits, unit, default of each profile, and the parameter of the templates that takes it. The JSON
 * Schema, the help of the command line, the documentation and the parameters all come from these
 * descriptions. The hard idea: a {@link io.apidirect.domain.settings.SettingValues} exists only
 * when every setting has a value and all of them fit each other, so nobody behind it checks again.
 */
@NullMarked
package io.apidirect.domain.settings;

import org.jspecify.annotations.NullMarked;
