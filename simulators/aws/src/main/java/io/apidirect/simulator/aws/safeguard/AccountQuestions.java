package io.apidirect.simulator.aws.safeguard;

import io.apidirect.simulator.aws.wire.AwsError;
import io.apidirect.simulator.aws.wire.Call;
import io.apidirect.simulator.aws.wire.Operation;
import io.apidirect.simulator.aws.wire.Permission;
import io.apidirect.simulator.aws.wire.Response;
import io.apidirect.simulator.aws.wire.Xml;
import java.util.List;

/** What IAM and S3 say of an account as a whole; both services have these among their own. */
public record AccountQuestions(AccountSafeguards accounts) {

    private static final String NAMESPACE = "http://awss3control.amazonaws.com/doc/2018-08-20/";

    /** {@code GetAccountSummary} of IAM, as far as it tells of root. */
    public Operation summary() {
        return Operation.unscoped(
                call ->
                        Response.query(
                                call,
                                it ->
                                        it.element(
                                                "SummaryMap",
                                                map ->
                                                        map.element(
                                                                "entry", xml -> mfa(xml, call)))));
    }

    private void mfa(Xml xml, Call call) {
        xml.text("key", "AccountMFAEnabled")
                .text("value", accounts.of(call.account()).rootMfa() ? 1 : 0);
    }

    /** {@code GetPublicAccessBlock} of S3 Control, which signs as S3. */
    public Operation publicAccessBlock() {
        return new Operation(
                _ -> List.of(new Permission("s3:GetAccountPublicAccessBlock", "*")), this::blocked);
    }

    private Response blocked(Call call) {
        if (!accounts.of(call.account()).publicAccessBlock()) {
            throw new AwsError(
                    404,
                    "NoSuchPublicAccessBlockConfiguration",
                    "The public access block configuration was not found");
        }
        return Response.xml(
                new Xml()
                        .root(
                                "PublicAccessBlockConfiguration",
                                NAMESPACE,
                                it ->
                                        it.text("BlockPublicAcls", true)
                                                .text("IgnorePublicAcls", true)
                                                .text("BlockPublicPolicy", true)
                                                .text("RestrictPublicBuckets", true)));
    }
}
