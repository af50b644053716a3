package io.apidirect.persistence.jobs;

import com.github.kagkarlsson.scheduler.serializer.Serializer;
import io.apidirect.domain.shared.OrganizationId;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a task is about, as it stands in the table: readable text, never serialised objects. */
record Subject(OrganizationId organization, UUID id) {

    static final Serializer SERIALIZER =
            new Serializer() {
                @Override
                public byte @Nullable [] serialize(@Nullable Object subject) {
                    return subject instanceof Subject known
                            ? known.text().getBytes(StandardCharsets.UTF_8)
                            : null;
                }

                @Override
                public <T> @Nullable T deserialize(Class<T> type, byte @Nullable [] text) {
                    return text == null || type != Subject.class
                            ? null
                            : type.cast(parse(new String(text, StandardCharsets.UTF_8)));
                }
            };

    String text() {
        return organization.value() + " " + id;
    }

    private static Subject parse(String text) {
        var parts = text.split(" ");
        return new Subject(
                new OrganizationId(UUID.fromString(parts[0])), UUID.fromString(parts[1]));
    }
}
