package io.apidirect.aws.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.apidirect.domain.shared.DomainException;
import io.apidirect.domain.shared.ProviderRefused;
import io.apidirect.domain.shared.ProviderUnavailable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.iam.model.IamException;

class AwsErrorsTest {

    private static AwsServiceException answer(int status, String code, String message) {
        return (AwsServiceException)
                IamException.builder()
                        .statusCode(status)
                        .awsErrorDetails(
                                AwsErrorDetails.builder()
                                        .errorCode(code)
                                        .errorMessage(message)
                                        .serviceName("Iam")
                                        .build())
                        .build();
    }

    private static DomainException translated(AwsServiceException answer) {
        Runnable call =
                () -> {
                    throw answer;
                };
        return assertThrows(DomainException.class, () -> AwsErrors.translate("IAM", call));
    }

    @Test
    void aDenialNamesTheMissingPermission() {
        var denial =
                answer(
                        403,
                        "AccessDenied",
                        "User: arn:aws:sts::1:assumed-role/x/y is not authorized to perform:"
                                + " cloudformation:CreateChangeSet on resource: arn:z because no"
                                + " session policy allows the cloudformation:CreateChangeSet action");
        var broken = assertInstanceOf(ProviderRefused.class, translated(denial));
        assertEquals("AccessDenied", broken.code());
        assertTrue(
                broken.detail().startsWith("AWS IAM denied cloudformation:CreateChangeSet: "),
                broken.detail());
    }

    @ParameterizedTest
    @CsvSource({
        "400, Throttling",
        "400, ThrottlingException",
        "429, TooManyRequestsException",
        "500, InternalFailure",
        "502, ''",
        "503, ServiceUnavailable",
        "403, ExpiredToken",
        "403, InvalidClientTokenId",
        "403, SignatureDoesNotMatch"
    })
    void whatMaySucceedLaterIsUnavailable(int status, String code) {
        var trouble = translated(answer(status, code, "later"));
        assertEquals("AWS IAM", assertInstanceOf(ProviderUnavailable.class, trouble).provider());
    }

    @ParameterizedTest
    @CsvSource({"400, ValidationError", "404, NoSuchEntity", "409, LimitExceeded"})
    void aRefusalRepeatsTheReasonOfAws(int status, String code) {
        var broken =
                assertInstanceOf(
                        ProviderRefused.class, translated(answer(status, code, "The name is bad")));
        assertEquals(code, broken.code());
        assertEquals("AWS IAM refused: The name is bad (%s)".formatted(code), broken.detail());
    }
}
