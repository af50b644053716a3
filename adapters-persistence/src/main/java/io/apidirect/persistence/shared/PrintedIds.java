package io.apidirect.persistence.shared;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleDeserializers;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.apidirect.domain.shared.Id;
import io.apidirect.domain.shared.TypeId;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Typed ids in JSON: {@code dep_01h455vb4pex5vsknk084sn02q}. */
final class PrintedIds extends SimpleModule {

    private static final long serialVersionUID = 1L;

    PrintedIds() {
        addSerializer(Id.class, new Printer());
        setDeserializers(new Readers());
    }

    private static final class Printer extends JsonSerializer<Id> {
        @Override
        public void serialize(Id id, JsonGenerator json, SerializerProvider provider)
                throws IOException {
            json.writeString(id.text());
        }
    }

    private static final class Readers extends SimpleDeserializers {
        private static final long serialVersionUID = 1L;

        @Override
        public @Nullable JsonDeserializer<?> findBeanDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription description) {
            var raw = type.getRawClass();
            return raw.isRecord() && Id.class.isAssignableFrom(raw) ? new Reader(raw) : null;
        }
    }

    private static final class Reader extends JsonDeserializer<Object> {
        private final Class<?> type;

        Reader(Class<?> type) {
            this.type = type;
        }

        @Override
        public Object deserialize(JsonParser json, DeserializationContext context)
                throws IOException {
            var text = json.getText();
            var uuid =
                    TypeId.parse(text.substring(0, Math.max(0, text.lastIndexOf('_'))), text)
                            .orElseThrow(
                                    () -> context.weirdStringException(text, type, "not an id"));
            var id = born(uuid);
            if (id instanceof Id typed && typed.text().equals(text)) {
                return id;
            }
            throw context.weirdStringException(text, type, "the id of something else");
        }

        private Object born(UUID uuid) throws IOException {
            try {
                var constructor = type.getDeclaredConstructor(UUID.class);
                constructor.setAccessible(true);
                return constructor.newInstance(uuid);
            } catch (ReflectiveOperationException noId) {
                throw new IOException(type + " is no id of one UUID", noId);
            }
        }
    }
}
