package io.apidirect.domain.shared;

import java.util.UUID;

/** A typed identity. People see it as a TypeID: prefix, underscore, 26 characters of base32. */
public interface Id {

    UUID value();

    /** The prefix of the printed form, such as {@code dep}; two to five lower-case letters. */
    String prefix();

    /** The printed form, such as {@code dep_01h455vb4pex5vsknk084sn02q}. */
    default String text() {
        return TypeId.print(prefix(), value());
    }

    /** The printed form for names on AWS, which know only {@code [-a-zA-Z0-9]}. */
    default String awsName() {
        return text().replace('_', '-');
    }
}
