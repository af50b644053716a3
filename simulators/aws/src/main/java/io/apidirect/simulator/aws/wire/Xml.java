package io.apidirect.simulator.aws.wire;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Writes XML as AWS does: elements and text, no attributes but the namespace. */
public final class Xml {

    private final StringBuilder out = new StringBuilder();

    /** The document's only element. */
    public Xml root(String name, String namespace, Consumer<Xml> content) {
        out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<").append(name);
        if (!namespace.isEmpty()) {
            out.append(" xmlns=\"").append(namespace).append('"');
        }
        out.append('>');
        content.accept(this);
        out.append("</").append(name).append('>');
        return this;
    }

    public Xml element(String name, Consumer<Xml> content) {
        out.append('<').append(name).append('>');
        content.accept(this);
        out.append("</").append(name).append('>');
        return this;
    }

    /** An element with text; numbers, booleans and instants as their text. */
    public Xml text(String name, Object value) {
        return element(name, it -> it.escaped(String.valueOf(value)));
    }

    /** The same, or nothing. */
    public Xml text(String name, Optional<?> value) {
        value.ifPresent(it -> text(name, (Object) it));
        return this;
    }

    /** A list of structures, each in a {@code member}. */
    public <T> Xml list(String name, Collection<T> items, BiConsumer<Xml, T> content) {
        return element(
                name,
                list ->
                        items.forEach(
                                item -> list.element("member", it -> content.accept(it, item))));
    }

    /** A list of texts, each in a {@code member}. */
    public Xml texts(String name, Collection<String> items) {
        return list(name, items, Xml::escaped);
    }

    /** A list of structures with {@code Key} and {@code Value}. */
    public Xml tags(String name, Map<String, String> tags) {
        return list(
                name,
                tags.entrySet(),
                (xml, tag) -> xml.text("Key", tag.getKey()).text("Value", tag.getValue()));
    }

    /** Text of its own within an element. */
    public void raw(String text) {
        escaped(text);
    }

    private void escaped(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\r' -> out.append("&#xD;");
                default -> out.append(c < ' ' && c != '\n' && c != '\t' ? ' ' : c);
            }
        }
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
