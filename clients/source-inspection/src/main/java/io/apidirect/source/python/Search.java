package io.apidirect.source.python;

/**
 * What can be searched for below a node by tree-sitter itself, which is far quicker than walking
 * there.
 */
public enum Search {
    CALLS("(call) @found"),
    ASSIGNED_CALLS("(assignment right: (call)) @found"),
    DECORATED("(decorated_definition) @found"),
    IMPORTS("(import_statement) @found (import_from_statement) @found"),
    NAMED_VALUES("(keyword_argument) @found (pair) @found (assignment) @found"),
    STRINGS("(string) @found");

    private final String query;

    Search(String query) {
        this.query = query;
    }

    String query() {
        return query;
    }
}
