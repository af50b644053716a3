package io.apidirect.domain.accountlink;

/** The stack template that a customer runs by hand; it makes the roles of a link. */
public interface LinkTemplate {

    /** The YAML, with its comments. */
    String text();

    /** The same as the stack's output {@code TemplateVersion}. */
    String version();
}
