package io.apidirect.simulator.aws.s3;

import io.apidirect.simulator.aws.safeguard.AccountQuestions;
import io.apidirect.simulator.aws.wire.AwsError;
import io.apidirect.simulator.aws.wire.Call;
import io.apidirect.simulator.aws.wire.Operation;
import io.apidirect.simulator.aws.wire.Permission;
import io.apidirect.simulator.aws.wire.Protocol;
import io.apidirect.simulator.aws.wire.Request;
import io.apidirect.simulator.aws.wire.Response;
import io.apidirect.simulator.aws.wire.Service;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** S3, with the bucket's name in the path. */
public final class SimpleStorage implements Service {

    static final String NAMESPACE = "http://s3.amazonaws.com/doc/2006-03-01/";

    private final Map<String, Operation> operations = new HashMap<>();

    public SimpleStorage(Buckets buckets, AccountQuestions account) {
        operations.put(S3Address.ACCOUNT_BLOCK, account.publicAccessBlock());
        operations.putAll(new BucketActions(buckets).operations());
        operations.putAll(new BucketDocuments(buckets).operations());
        operations.putAll(new BucketSettings(buckets).operations());
        operations.putAll(new ObjectActions(buckets).operations());
        operations.putAll(new ObjectLists(buckets).operations());
    }

    @Override
    public String signingName() {
        return "s3";
    }

    @Override
    public Protocol protocol() {
        return new Protocol.RestXml();
    }

    @Override
    public Map<String, Operation> operations() {
        return operations;
    }

    @Override
    public String actionOf(Request request) {
        return S3Address.action(request);
    }

    static List<Permission> needs(String action, String resource) {
        return List.of(new Permission("s3:" + action, resource));
    }

    static Operation onBucket(String permission, Function<Call, Response> answer) {
        return new Operation(
                call -> needs(permission, "arn:aws:s3:::" + S3Address.of(call.request()).bucket()),
                answer);
    }

    static Bucket bucket(Buckets buckets, Call call) {
        return buckets.the(call.account(), S3Address.of(call.request()).bucket());
    }

    static AwsError noSuchKey() {
        return new AwsError(404, "NoSuchKey", "The specified key does not exist.");
    }
}
