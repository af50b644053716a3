package io.apidirect.simulator.aws.acm;

import io.apidirect.simulator.aws.store.Shelf;
import io.apidirect.simulator.aws.store.Store;
import java.util.List;
import java.util.Locale;

/** The simulator's own DNS: one value for each name and type. */
public final class Names {

    /** A record; a value is a name or, of CAA, who may make certificates. */
    public record DnsRecord(String name, String type, String value) {}

    private final Shelf<DnsRecord> records;

    public Names(Store store) {
        records = store.shelf("names", DnsRecord.class);
    }

    /** Enters a record in the place of the one of its name and type. */
    public void enter(DnsRecord record) {
        records.put(key(record.name(), record.type()), record);
    }

    public List<DnsRecord> all() {
        return records.all();
    }

    public void clear() {
        records.all().forEach(it -> records.remove(key(it.name(), it.type())));
    }

    boolean leads(String name, String value) {
        return records.find(key(name, "CNAME"))
                .filter(it -> plain(it.value()).equals(plain(value)))
                .isPresent();
    }

    /** Whether a CAA record keeps Amazon out. */
    boolean forbids(String name) {
        return records.find(key(name, "CAA"))
                .filter(it -> !it.value().contains("amazon"))
                .isPresent();
    }

    private static String key(String name, String type) {
        return type.toUpperCase(Locale.ROOT) + " " + plain(name);
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("\\.$", "");
    }
}
