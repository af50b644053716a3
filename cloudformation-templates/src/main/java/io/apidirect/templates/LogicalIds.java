package io.apidirect.templates;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names within a template, made of names that people chose. */
final class LogicalIds {

    private LogicalIds() {}

    /** {@code send-mail} and {@code send_mail} become {@code SendMail}. */
    static String of(String name) {
        return Stream.of(name.split("[^A-Za-z0-9]+", -1))
                .filter(it -> !it.isEmpty())
                .map(it -> Character.toUpperCase(it.charAt(0)) + it.substring(1))
                .collect(Collectors.joining());
    }
}
