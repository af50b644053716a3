/**
 * What the simulator remembers, as one small JSON file per thing below the data folder. The hard
 * idea: a change is on disk before the caller hears of it, so the simulator can be killed at any
 * moment and still tells the truth afterwards.
 */
@NullMarked
package io.apidirect.simulator.aws.store;

import org.jspecify.annotations.NullMarked;
