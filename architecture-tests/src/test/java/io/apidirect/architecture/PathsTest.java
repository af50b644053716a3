package io.apidirect.architecture;

import static java.util.Comparator.comparingInt;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Every resource method can be reached. A server matches a request with one class first, the one
 * whose path has most literal characters (Jakarta REST 4.0, 3.7.2), and never looks into another: a
 * class whose path is that of another class's method hides that method.
 */
class PathsTest {

    private static final List<JavaClass> CLASSES =
            ProductionClasses.ALL.stream().filter(it -> it.isAnnotatedWith(Path.class)).toList();

    @Test
    void no_resource_class_hides_a_method_of_another() {
        var hidden =
                CLASSES.stream()
                        .flatMap(it -> it.getMethods().stream())
                        .filter(it -> it.isMetaAnnotatedWith(HttpMethod.class))
                        .filter(it -> !it.getOwner().equals(classFor(requestTo(it))))
                        .map(it -> it.getFullName() + " <- " + classFor(requestTo(it)).getName())
                        .toList();
        assertEquals(List.of(), hidden);
    }

    private static JavaClass classFor(String request) {
        return CLASSES.stream()
                .filter(it -> request.matches(pattern(path(it))))
                .max(comparingInt(it -> literals(path(it))))
                .orElseThrow();
    }

    private static String requestTo(JavaMethod method) {
        var ofClass = path(method.getOwner());
        var ofMethod =
                method.isAnnotatedWith(Path.class)
                        ? "/" + method.getAnnotationOfType(Path.class).value()
                        : "";
        return (ofClass + ofMethod).replaceAll("\\{[^}]*}", "some");
    }

    private static String path(JavaClass resource) {
        return resource.getAnnotationOfType(Path.class).value();
    }

    private static int literals(String path) {
        return path.replaceAll("\\{[^}]*}", "").length();
    }

    private static String pattern(String path) {
        return path.replaceAll("\\{[^}]*}", "[^/]+") + (path.isEmpty() ? ".*" : "(/.*)?");
    }
}
