package io.apidirect.simulator.aws.s3;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.regex.Pattern;

/** Reads the kept document about public access in the words of templates. */
final class BlockDocument {

    private static final Pattern ELEMENT = Pattern.compile("<(\\w+)>(true|false|TRUE|FALSE)</\\1>");

    private BlockDocument() {}

    static ObjectNode read(String document) {
        ObjectNode block = JsonNodeFactory.instance.objectNode();
        ELEMENT.matcher(document)
                .results()
                .forEach(it -> block.put(it.group(1), Boolean.parseBoolean(it.group(2))));
        return block;
    }
}
