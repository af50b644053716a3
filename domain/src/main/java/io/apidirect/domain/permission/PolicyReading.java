package io.apidirect.domain.permission;

import java.util.List;
import java.util.stream.Stream;

/** The sentences of a resource's policies: one for each that may, and each to which it is done. */
final class PolicyReading {

    private static final String EVERYTHING = "*";
    private static final Phrase ANYTHING = Phrase.words("anything");

    private final Grantor grantor;
    private final Statement statement;

    private PolicyReading(Grantor grantor, Statement statement) {
        this.grantor = grantor;
        this.statement = statement;
    }

    static Stream<Permission> of(Grantor grantor) {
        var statements =
                Statement.of(grantor.properties()).stream()
                        .flatMap(it -> new PolicyReading(grantor, it).read());
        return Stream.concat(statements, ImplicitGrant.of(grantor));
    }

    private Stream<Permission> read() {
        var subjects = subjects();
        var objects = objects();
        if (!statement.isUsual() || subjects.isEmpty() || objects.isEmpty()) {
            var named = Phrase.raw("Whoever the policy of " + grantor.noun() + " names");
            var who = subjects.isEmpty() ? named : Phrase.joined(subjects, ", ");
            return Stream.of(permission(who, Phrase.raw("do what this says: " + statement.text())));
        }
        return subjects.stream()
                .flatMap(who -> objects.stream().map(what -> permission(who, deed(what))));
    }

    private List<Phrase> subjects() {
        return grantor.isRole() && !statement.isTrust()
                ? List.of(Holder.of(grantor))
                : statement.principals().stream().map(Principal::of).toList();
    }

    private List<Phrase> objects() {
        if (statement.isTrust()) {
            return List.of(Phrase.words(grantor.noun()));
        }
        return statement.resources().stream().map(this::object).toList();
    }

    private Phrase object(String resource) {
        if (!resource.equals(EVERYTHING)) {
            return Noun.of(resource);
        }
        return statement.document().equals("KeyPolicy") ? Phrase.words(grantor.noun()) : ANYTHING;
    }

    private Phrase deed(Phrase object) {
        var way = grantor.type().equals(ImplicitGrant.ENDPOINT) ? " through " + grantor.noun() : "";
        return done(object).and(Phrase.words(way)).and(Circumstance.of(statement));
    }

    /** Words that do not name what it is done to are true only of everything. */
    private Phrase done(Phrase object) {
        var deed = Deed.of(statement.actions());
        return deed.text().contains("%s") || object.equals(ANYTHING)
                ? deed.filled("%s", object)
                : Deed.raw(statement.actions()).filled("%s", object);
    }

    private Permission permission(Phrase who, Phrase deed) {
        return new Permission(
                grantor.layer(),
                grantor.logicalId(),
                who.opening(),
                deed.text(),
                statement.isForbidding(),
                who.isSpelledOut() && deed.isSpelledOut());
    }
}
