package io.apidirect.domain.cost;

import java.util.List;

/** Reads what resources of one type use. */
@FunctionalInterface
interface Meter {

    List<Usage> read(StackResource resource, Inventory all, Traffic traffic);
}
