package io.apidirect.persistence.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.AnnotatedConstructor;
import com.fasterxml.jackson.databind.introspect.AnnotatedMethod;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.databind.jsontype.TypeResolverBuilder;
import com.fasterxml.jackson.databind.jsontype.impl.StdTypeResolverBuilder;
import io.apidirect.domain.shared.DomainEvent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells Jackson about domain types, which carry no annotation of it. A sealed type is written with
 * the property {@code "is"}: the simple name of its record in kebab case, so renaming such a record
 * needs a migration. A record of one text, number or id is written as that text, number or id.
 */
final class DomainTypes extends NopAnnotationIntrospector {

    private static final long serialVersionUID = 1L;
    private static final JsonTypeInfo.Value BY_DISCRIMINATOR =
            JsonTypeInfo.Value.construct(
                    JsonTypeInfo.Id.NAME, JsonTypeInfo.As.PROPERTY, "is", null, false, true);
    private static final String DOMAIN = "io.apidirect.";

    @Override
    public Version version() {
        return Version.unknownVersion();
    }

    @Override
    public @Nullable TypeResolverBuilder<?> findTypeResolver(
            MapperConfig<?> config, AnnotatedClass annotated, JavaType base) {
        return sealedRoot(annotated.getRawType()).isEmpty()
                ? null
                : new StdTypeResolverBuilder().init(BY_DISCRIMINATOR, null);
    }

    @Override
    public @Nullable List<NamedType> findSubtypes(Annotated annotated) {
        var type = annotated.getRawType();
        return type.isSealed() && sealedRoot(type).isPresent()
                ? leaves(type).map(leaf -> new NamedType(leaf, kebab(leaf))).toList()
                : null;
    }

    @Override
    public @Nullable String findTypeName(AnnotatedClass annotated) {
        var type = annotated.getRawType();
        return type.isRecord() && sealedRoot(type).isPresent() ? kebab(type) : null;
    }

    @Override
    public @Nullable Boolean hasAsValue(Annotated annotated) {
        return annotated instanceof AnnotatedMethod method
                        && isSingleValue(method.getDeclaringClass())
                        && method.getParameterCount() == 0
                        && method.getName()
                                .equals(
                                        method.getDeclaringClass()
                                                .getRecordComponents()[0]
                                                .getName())
                ? true
                : null;
    }

    @Override
    public JsonCreator.@Nullable Mode findCreatorAnnotation(
            MapperConfig<?> config, Annotated annotated) {
        return annotated instanceof AnnotatedConstructor constructor
                        && isSingleValue(constructor.getDeclaringClass())
                        && constructor.getParameterCount() == 1
                ? JsonCreator.Mode.DELEGATING
                : null;
    }

    private static boolean isSingleValue(Class<?> type) {
        return type.isRecord()
                && type.getName().startsWith(DOMAIN)
                && type.getRecordComponents().length == 1
                && !type.getRecordComponents()[0].getType().isRecord()
                && sealedRoot(type).isEmpty();
    }

    /** Events are told apart by their published name, so they need no discriminator. */
    private static Optional<Class<?>> sealedRoot(Class<?> type) {
        if (DomainEvent.class.isAssignableFrom(type) || !type.getName().startsWith(DOMAIN)) {
            return Optional.empty();
        }
        if (type.isSealed()) {
            return Optional.of(type);
        }
        return Arrays.stream(type.getInterfaces())
                .map(DomainTypes::sealedRoot)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Stream<Class<?>> leaves(Class<?> sealed) {
        return Arrays.stream(sealed.getPermittedSubclasses())
                .flatMap(type -> type.isSealed() ? leaves(type) : Stream.of(type));
    }

    private static String kebab(Class<?> type) {
        return type.getSimpleName()
                .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
    }
}
