package io.apidirect.simulator.aws.fault;

import io.apidirect.simulator.aws.wire.AwsError;
import io.apidirect.simulator.aws.wire.Call;
import io.apidirect.simulator.aws.wire.ErrorResponses;
import io.apidirect.simulator.aws.wire.Errors;
import io.apidirect.simulator.aws.wire.Mishap;
import io.apidirect.simulator.aws.wire.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** The rules that are set now. They are forgotten when the simulator ends. */
public final class FaultScript {

    private final List<Running> rules = new ArrayList<>();

    private static final class Running {
        private final FaultRule rule;
        private final Random dice;
        private int seen;
        private int struck;

        private Running(FaultRule rule) {
            this.rule = rule;
            this.dice = new Random(rule.seed());
        }

        private boolean strikes() {
            seen++;
            var isDue = seen > rule.skip() && (rule.times() == 0 || struck < rule.times());
            var isHit =
                    isDue && (rule.probability() <= 0 || dice.nextDouble() < rule.probability());
            struck += isHit ? 1 : 0;
            return isHit;
        }
    }

    /** Sets these rules in the place of all others. */
    public synchronized void set(List<FaultRule> script) {
        rules.clear();
        script.forEach(it -> rules.add(new Running(it)));
    }

    /** The rules that are set now. */
    public synchronized List<FaultRule> all() {
        return rules.stream().map(it -> it.rule).toList();
    }

    private synchronized Optional<FaultRule> strike(Call call) {
        return rules.stream()
                .filter(
                        it ->
                                it.rule.isAbout(
                                        call.service().signingName(),
                                        call.action(),
                                        call.account()))
                .filter(Running::strikes)
                .map(it -> it.rule)
                .findFirst();
    }

    /** What is wrong with this call. */
    public Mishap mishap(Call call) {
        return strike(call).map(it -> mishap(it, call)).orElseGet(Mishap::none);
    }

    private static Mishap mishap(FaultRule rule, Call call) {
        var protocol = call.protocol();
        return switch (rule.effect()) {
            case THROTTLE -> instead(call, Errors.throttled(protocol));
            case SERVER_ERROR ->
                    instead(call, Errors.internal(protocol, "A fault script broke this call."));
            case LIMIT_EXCEEDED ->
                    instead(call, Errors.limitExceeded(call.service().signingName(), protocol));
            case ACCESS_DENIED -> instead(call, denied(call));
            case EXPIRED_TOKEN -> instead(call, Errors.expired(protocol));
            case HTML_502 ->
                    new Mishap(
                            Duration.ZERO,
                            Optional.of(
                                    Response.of(
                                            502,
                                            "text/html",
                                            "<html><body><h1>502 Bad Gateway</h1></body></html>")),
                            false,
                            false);
            case RESET -> new Mishap(Duration.ZERO, Optional.empty(), true, false);
            case SLOW ->
                    new Mishap(
                            Duration.ofMillis(rule.delayMillis()), Optional.empty(), false, true);
            case TIMEOUT_AFTER_SUCCESS ->
                    new Mishap(Duration.ofMillis(rule.delayMillis()), Optional.empty(), true, true);
        };
    }

    private static AwsError denied(Call call) {
        var action = call.service().actionPrefix() + ":" + call.action();
        return Errors.denied(
                call.protocol(),
                "User: %s is not authorized to perform: %s on resource: * because no identity-based policy allows the %s action"
                        .formatted(call.principal().arn(), action, action));
    }

    private static Mishap instead(Call call, AwsError error) {
        var answer = ErrorResponses.answer(call.protocol(), error, call.id());
        return new Mishap(Duration.ZERO, Optional.of(answer), false, false);
    }
}
