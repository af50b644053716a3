package io.apidirect.domain.compliance;

import java.util.List;
import java.util.stream.Stream;

/** All resources of one environment, as its templates would make them. */
public record Estate(List<Subject> subjects) {

    public Estate {
        subjects = List.copyOf(subjects);
    }

    Stream<Subject> of(String type) {
        return subjects.stream().filter(it -> it.type().equals(type));
    }

    /** Resources of {@code type} in the layer of {@code subject}. */
    Stream<Subject> beside(Subject subject, String type) {
        return of(type).filter(it -> it.layer().equals(subject.layer()));
    }
}
