package io.apidirect.sdk;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All items of a list, page after page, each page asked for when it is needed.
 *
 * <pre>{@code
 * Pages.of(platform, after -> projects.listProjects(100, after), ProjectPage::getItems, ProjectPage::getNext)
 * }</pre>
 */
public final class Pages {
    private Pages() {}

    /** A page; {@code after} is null for the first. */
    @FunctionalInterface
    public interface PageCall<P> {
        P page(@Nullable String after) throws io.apidirect.sdk.client.ApiException;
    }

    /**
     * @param items the items of a page
     * @param next the cursor of the page that follows; null on the last
     */
    public static <P, T> Stream<T> of(
            ApiDirect platform,
            PageCall<P> call,
            Function<P, @Nullable List<T>> items,
            Function<P, @Nullable String> next) {
        P first = platform.call(() -> call.page(null));
        return Stream.iterate(
                        new Page<>(first),
                        Page::isThere,
                        page -> following(platform, call, next.apply(page.the())))
                .flatMap(page -> stream(items.apply(page.the())));
    }

    private static <P> Page<P> following(
            ApiDirect platform, PageCall<P> call, @Nullable String after) {
        return after == null ? new Page<>(null) : new Page<>(platform.call(() -> call.page(after)));
    }

    private static <T> Stream<T> stream(@Nullable List<T> items) {
        return items == null ? Stream.empty() : items.stream();
    }

    private record Page<P>(@Nullable P page) {
        boolean isThere() {
            return page != null;
        }

        P the() {
            if (page == null) {
                throw new IllegalStateException("the list has ended");
            }
            return page;
        }
    }
}
