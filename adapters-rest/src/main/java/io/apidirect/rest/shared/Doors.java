package io.apidirect.rest.shared;

import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;

/**
 * Puts a {@link Door} before every resource method, and {@link Once} before every POST behind a
 * door. A method that says neither {@link Needs} nor {@link Public} stops the start.
 */
@Provider
@RestComponent
@SuppressWarnings("NullAway.Init")
public class Doors implements DynamicFeature {

    private Authentication authentication;
    private OnceGuard guard;

    /** Not a constructor: Liberty silently ignores a provider whose constructor takes anything. */
    @Inject
    public void guardWith(Authentication authentication, OnceGuard guard) {
        this.authentication = authentication;
        this.guard = guard;
    }

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        var method = resource.getResourceMethod();
        var needs = method.getAnnotation(Needs.class);
        if (needs != null) {
            context.register(new Door(needs.value(), authentication), Priorities.AUTHENTICATION);
            if (method.isAnnotationPresent(POST.class)) {
                boolean secret = method.isAnnotationPresent(AnswersSecret.class);
                context.register(
                        new Once(guard, operation(resource), secret), Priorities.AUTHORIZATION);
            }
        } else if (!method.isAnnotationPresent(Public.class)) {
            throw new IllegalStateException(method + " says neither @Needs nor @Public");
        }
    }

    private static String operation(ResourceInfo resource) {
        var base = resource.getResourceClass().getAnnotation(Path.class);
        return "POST "
                + (base == null ? "" : base.value())
                + ofMethod(resource.getResourceMethod());
    }

    private static String ofMethod(Method method) {
        var path = method.getAnnotation(Path.class);
        return path == null ? "" : "/" + path.value();
    }
}
