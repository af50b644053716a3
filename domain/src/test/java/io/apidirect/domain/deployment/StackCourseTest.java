package io.apidirect.domain.deployment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.apidirect.domain.deployment.StackMove.Broken;
import io.apidirect.domain.deployment.StackMove.Delete;
import io.apidirect.domain.deployment.StackMove.HalfGone;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every state of a stack, whether it ever stood or not, and whoever made it. */
class StackCourseTest {

    private static final String OURS = "ad-1-data-stack";
    private static final String ANOTHERS = "ad-0-data-stack";

    /** CloudFormation has such stacks only where a first creation failed. */
    private static final Set<StackStatus> NEVER_STOOD =
            EnumSet.of(
                    StackStatus.CREATE_FAILED,
                    StackStatus.ROLLBACK_COMPLETE,
                    StackStatus.ROLLBACK_FAILED);

    private static final BiFunction<StackCourse, Optional<Stacks.Stack>, StackMove> STANDING =
            (course, stack) -> course.towardsStanding(stack, Optional.empty());

    private static StackCourse course(boolean hasStood, int count) {
        return new StackCourse(OURS, new Bookmark("id", "", count), hasStood);
    }

    private static Optional<Stacks.Stack> stack(StackStatus status, String changeSet) {
        return Optional.of(new Stacks.Stack("id", status, changeSet, Map.of(), Map.of()));
    }

    private static Set<StackStatus> deleted(
            BiFunction<StackCourse, Optional<Stacks.Stack>, StackMove> towards,
            boolean hasStood,
            String changeSet) {
        return Arrays.stream(StackStatus.values())
                .filter(
                        status ->
                                towards.apply(course(hasStood, 0), stack(status, changeSet))
                                        instanceof Delete)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(StackStatus.class)));
    }

    private static Set<StackStatus> neverStoodAnd(StackStatus... more) {
        var all = EnumSet.copyOf(NEVER_STOOD);
        all.addAll(Set.of(more));
        return all;
    }

    @Test
    void onTheWayToStandingOnlyWhatNeverStoodIsDeleted() {
        assertEquals(NEVER_STOOD, deleted(STANDING, false, ANOTHERS));
        assertEquals(NEVER_STOOD, deleted(STANDING, false, OURS));
        assertEquals(NEVER_STOOD, deleted(STANDING, true, OURS));
        assertEquals(Set.of(), deleted(STANDING, true, ANOTHERS));
    }

    @ParameterizedTest
    @EnumSource(
            value = StackStatus.class,
            names = {"CREATE_FAILED", "ROLLBACK_COMPLETE", "ROLLBACK_FAILED"})
    void aFailedCreationOfSomebodyElseWhereOursStoodIsLeftAlone(StackStatus status) {
        assertInstanceOf(Broken.class, STANDING.apply(course(true, 0), stack(status, ANOTHERS)));
    }

    @Test
    void aStopDeletesOnlyWhatThisStepMadeAndWhatHoldsNothing() {
        for (var hasStood : new boolean[] {true, false}) {
            assertEquals(
                    neverStoodAnd(StackStatus.REVIEW_IN_PROGRESS, StackStatus.CREATE_IN_PROGRESS),
                    deleted(StackCourse::towardsStop, hasStood, OURS));
            assertEquals(
                    Set.of(StackStatus.REVIEW_IN_PROGRESS),
                    deleted(StackCourse::towardsStop, hasStood, ANOTHERS));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatARemovalLeftIsNeverTouchedByADeploymentOrItsCancellation(boolean hasStood) {
        for (var changeSet : Set.of(OURS, ANOTHERS)) {
            for (int count = 0; count < 2; count++) {
                var left = stack(StackStatus.DELETE_FAILED, changeSet);
                var course = course(hasStood, count);
                assertEquals(new HalfGone(), STANDING.apply(course, left));
                assertEquals(new HalfGone(), course.towardsStop(left));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(StackStatus.class)
    void aStepAsksForADeletionAFewTimesAtTheMost(StackStatus status) {
        for (var hasStood : new boolean[] {true, false}) {
            var course = course(hasStood, StackCourse.MOST_DELETIONS);
            for (var changeSet : Set.of(OURS, ANOTHERS)) {
                var found = stack(status, changeSet);
                assertFalse(STANDING.apply(course, found) instanceof Delete);
                assertFalse(course.towardsStop(found) instanceof Delete);
                assertFalse(course.towardsGone(found) instanceof Delete);
            }
        }
    }

    @Test
    void aRemovalThatFailedIsAskedForThreeTimes() {
        var left = stack(StackStatus.DELETE_FAILED, ANOTHERS);
        assertEquals(new Delete(), course(true, 2).towardsGone(left));
        assertEquals(new HalfGone(), course(true, 3).towardsGone(left));
    }

    @Test
    void aRemovalTakesAwayWhateverIsNotAtWork() {
        var untouched =
                EnumSet.complementOf(
                        EnumSet.copyOf(deleted(StackCourse::towardsGone, true, ANOTHERS)));
        assertEquals(
                Set.of(),
                untouched.stream()
                        .filter(it -> !it.isAtWork() && it != StackStatus.DELETE_COMPLETE)
                        .collect(Collectors.toSet()));
    }
}
