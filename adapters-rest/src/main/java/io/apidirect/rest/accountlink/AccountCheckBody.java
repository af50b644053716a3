package io.apidirect.rest.accountlink;

import io.apidirect.domain.accountlink.AccountSurvey;
import io.apidirect.domain.accountlink.Safeguard;
import io.apidirect.domain.compliance.Framework;
import io.apidirect.domain.compliance.SafeguardRules;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What was seen of one safeguard of an account. */
@Schema(name = "AccountCheck", description = "Something that an AWS account should switch on")
record AccountCheckBody(
        @Schema(examples = "root-has-a-second-factor") String check,
        @Schema(enumeration = {"PASS", "FAIL", "UNKNOWN"}) String state,
        @Schema(description = "What should hold") String sentence,
        @Schema(description = "What was seen") String why,
        @Schema(
                        description =
                                "How to switch it on: a line for a shell with credentials of the account, or where to click; absent where it is on")
                @Nullable String fix,
        @Schema(description = "Controls that it serves, of every compliance profile")
                List<String> controls,
        @Schema(description = "When somebody last looked; absent where nobody did")
                @Nullable Instant checkedAt) {

    private static final List<Framework> ALL = List.of(Framework.values());

    private static AccountCheckBody of(
            AccountSurvey.Observation seen, String fix, @Nullable Instant checkedAt) {
        var safeguard = seen.safeguard();
        return new AccountCheckBody(
                safeguard.code(),
                seen.state().name(),
                safeguard.sentence(),
                seen.why(),
                seen.state() == AccountSurvey.State.PASS ? null : fix,
                SafeguardRules.of(safeguard).controls().texts(ALL),
                checkedAt);
    }

    /** All of them. */
    @Schema(name = "AccountCheckList")
    record ListBody(
            List<AccountCheckBody> items,
            @Schema(description = "Always absent: one page holds all") @Nullable String next) {

        static ListBody of(AccountSurvey survey, Function<Safeguard, String> fix) {
            var at = survey.at().orElse(null);
            return new ListBody(
                    survey.observations().stream()
                            .map(it -> AccountCheckBody.of(it, fix.apply(it.safeguard()), at))
                            .toList(),
                    null);
        }
    }
}
