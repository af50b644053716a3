package io.apidirect.rest.deployment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.apidirect.rest.shared.RequestRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackedSizeTest {

    @ParameterizedTest
    @ValueSource(longs = {-5, 0, 50_000_001, 1_000_000_000_000_000L})
    void noUploadIsSignedForASizeThatNoSourceHas(long size) {
        var body = new SourceUploadResource.UploadRequestBody(size);
        assertThrows(RequestRefused.class, body::bytes);
    }

    @Test
    void theSmallestAndTheLargestSourceAreTaken() {
        assertEquals(1, new SourceUploadResource.UploadRequestBody(1).bytes());
        assertEquals(50_000_000, new SourceUploadResource.UploadRequestBody(50_000_000).bytes());
    }
}
