package io.apidirect.bootstrap.wiring;

import jakarta.enterprise.inject.Instance;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Beans of one type by the stable names they give themselves. Each use gets an instance of its own,
 * destroyed afterwards, because errands and reactions are dependent beans.
 */
final class Catalogue<T> {

    private final Instance<T> beans;
    private final Map<String, Class<? extends T>> types;

    private Catalogue(Instance<T> beans, Map<String, Class<? extends T>> types) {
        this.beans = beans;
        this.types = types;
    }

    @SuppressWarnings("unchecked") // the bean class of an Instance<T> is a T
    static <T> Catalogue<T> of(Instance<T> beans, Function<T, String> nameOf) {
        var types = new TreeMap<String, Class<? extends T>>();
        for (var handle : beans.handles()) {
            var name = nameOf.apply(handle.get());
            var type = (Class<? extends T>) handle.getBean().getBeanClass();
            handle.destroy();
            var other = types.put(name, type);
            if (other != null) {
                throw new IllegalStateException(
                        "%s and %s both call themselves '%s'".formatted(other, type, name));
            }
        }
        return new Catalogue<>(beans, types);
    }

    Set<String> names() {
        return types.keySet();
    }

    <R> Map<String, R> each(Function<T, R> question) {
        return names().stream()
                .collect(Collectors.toMap(name -> name, name -> with(name, question)));
    }

    <R> R with(String name, Function<T, R> work) {
        var type = types.get(name);
        if (type == null) {
            throw new IllegalStateException("this version knows no '%s'".formatted(name));
        }
        var handle = beans.select(type).getHandle();
        try {
            return work.apply(handle.get());
        } finally {
            handle.destroy();
        }
    }
}
