package io.apidirect.aws.accountlink;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.apidirect.aws.shared.AwsErrors;
import io.apidirect.aws.shared.AwsSession;
import io.apidirect.aws.shared.SignedQuestion;
import io.apidirect.domain.accountlink.AccountSurvey.Observation;
import io.apidirect.domain.accountlink.AccountSurvey.State;
import io.apidirect.domain.accountlink.Safeguard;
import io.apidirect.domain.accountlink.VerifiedAccount;
import io.apidirect.domain.shared.DomainException;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.SummaryKeyType;

/** One look at each safeguard of an account. */
record SafeguardLooks(AwsSession session, VerifiedAccount account) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String TRAILS = "com.amazonaws.cloudtrail.v20131101.CloudTrail_20131101.";
    private static final String RECORDERS =
            "StarlingDoveService.DescribeConfigurationRecorderStatus";
    private static final List<String> BLOCKS =
            List.of(
                    "BlockPublicAcls",
                    "IgnorePublicAcls",
                    "BlockPublicPolicy",
                    "RestrictPublicBuckets");

    List<Observation> all() {
        return Arrays.stream(Safeguard.values()).map(this::observation).toList();
    }

    private Observation observation(Safeguard safeguard) {
        try {
            var seen =
                    switch (safeguard) {
                        case TRAIL_IN_EVERY_REGION -> trail();
                        case CONFIGURATION_IS_RECORDED -> recorder();
                        case ROOT_HAS_A_SECOND_FACTOR -> secondFactor();
                        case VOLUMES_ARE_ENCRYPTED_BY_DEFAULT -> volumes();
                        case BUCKETS_STAY_PRIVATE -> buckets();
                    };
            return new Observation(safeguard, seen.isOn ? State.PASS : State.FAIL, seen.why);
        } catch (IOException | DomainException | SdkException unseen) {
            return new Observation(safeguard, State.UNKNOWN, String.valueOf(unseen.getMessage()));
        }
    }

    private record Seen(boolean isOn, String why) {}

    private Seen trail() throws IOException {
        var trails = trails("DescribeTrails", "{\"includeShadowTrails\":true}").path("trailList");
        for (var trail : trails) {
            var arn = trail.path("TrailARN").asText();
            if (trail.path("IsMultiRegionTrail").asBoolean() && isLogging(arn)) {
                return new Seen(true, "The trail %s logs in every region.".formatted(arn));
            }
        }
        return new Seen(
                false, "%d trail(s), none of which logs in every region.".formatted(trails.size()));
    }

    private boolean isLogging(String arn) throws IOException {
        var which = JSON.createObjectNode().put("Name", arn).toString();
        return trails("GetTrailStatus", which).path("IsLogging").asBoolean();
    }

    private JsonNode trails(String action, String body) throws IOException {
        return JSON.readTree(
                good(
                        SignedQuestion.json(
                                "cloudtrail", regional("cloudtrail"), TRAILS + action, body)));
    }

    private Seen recorder() throws IOException {
        var states =
                JSON.readTree(
                                good(
                                        SignedQuestion.json(
                                                "config", regional("config"), RECORDERS, "{}")))
                        .path("ConfigurationRecordersStatus");
        var isOn =
                StreamSupport.stream(states.spliterator(), false)
                        .anyMatch(it -> it.path("recording").asBoolean());
        return new Seen(
                isOn,
                isOn
                        ? "A recorder is on in %s.".formatted(account.region())
                        : "No recorder is on in %s.".formatted(account.region()));
    }

    private Seen secondFactor() {
        var summary =
                AwsErrors.translate(
                        "IAM",
                        () ->
                                session.globalClient(IamClient.builder())
                                        .getAccountSummary()
                                        .summaryMap());
        var isOn = summary.getOrDefault(SummaryKeyType.ACCOUNT_MFA_ENABLED, 0) == 1;
        return new Seen(isOn, isOn ? "Root has an MFA device." : "Root has no MFA device.");
    }

    private Seen volumes() throws IOException {
        var answer =
                good(
                        SignedQuestion.form(
                                "ec2",
                                regional("ec2"),
                                "Action=GetEbsEncryptionByDefault&Version=2016-11-15"));
        var isOn = answer.contains("<ebsEncryptionByDefault>true<");
        return new Seen(
                isOn,
                "Encryption by default is %s in %s."
                        .formatted(isOn ? "on" : "off", account.region()));
    }

    private Seen buckets() throws IOException {
        var answer = session.ask(publicAccess());
        if (answer.body().contains("NoSuchPublicAccessBlockConfiguration")) {
            return new Seen(false, "No public access block is set for the account.");
        }
        var text = checked(publicAccess(), answer);
        var open = BLOCKS.stream().filter(it -> !text.contains("<%s>true<".formatted(it))).toList();
        return new Seen(
                open.isEmpty(),
                open.isEmpty()
                        ? "All four blocks are on."
                        : "Not on: %s.".formatted(String.join(", ", open)));
    }

    private SignedQuestion publicAccess() {
        return new SignedQuestion(
                "s3",
                "%s.%s".formatted(account.account(), regional("s3-control")),
                SdkHttpMethod.GET,
                "/v20180820/configuration/publicAccessBlock",
                Map.of("x-amz-account-id", account.account().value()),
                "");
    }

    private String regional(String service) {
        return "%s.%s.amazonaws.com".formatted(service, account.region());
    }

    private String good(SignedQuestion question) throws IOException {
        return checked(question, session.ask(question));
    }

    /** A refusal is told in AWS's own words: they name the permission. */
    private static String checked(SignedQuestion question, SignedQuestion.Answer answer)
            throws IOException {
        if (!answer.isGood()) {
            throw new IOException(
                    "AWS %s answered %d: %s"
                            .formatted(
                                    question.service(),
                                    answer.status(),
                                    RefusalText.of(answer.body())));
        }
        return answer.body();
    }
}
