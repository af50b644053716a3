package io.apidirect.domain.deployment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

class PropertyDriftTest {

    private static final String REFERENCE =
            "{{resolve:secretsmanager:apidirect/database/apidirect-shop-dev-data:SecretString:password}}";

    private static PropertyDrift drift(String path, String expected, String actual) {
        return PropertyDrift.of("AWS::RDS::DBInstance", path, expected, actual);
    }

    @Test
    void whatAReferenceToASecretStandsForIsHidden() {
        var drift = drift("/Anything", REFERENCE, "plover kestrel ammonite");
        assertEquals(REFERENCE, drift.expected());
        assertEquals("(hidden: a secret)", drift.actual());
        var inside = drift("/Settings", "{\"Key\":\"" + REFERENCE + "\"}", "{\"Key\":\"hush\"}");
        assertEquals("(hidden: a secret)", inside.actual());
    }

    @Test
    void aPasswordThatAwsTellsItselfIsHiddenToo() {
        var drift = drift("/MasterUserPassword", "old hush", "new hush");
        assertEquals("(hidden: a secret)", drift.expected());
        assertEquals("(hidden: a secret)", drift.actual());
    }

    @Test
    void whatIsNoSecretOrNoLongerThereIsToldAsItIs() {
        assertEquals("true", drift("/ManageMasterUserPassword", "false", "true").actual());
        assertNull(PropertyDrift.of("AWS::RDS::DBInstance", "/X", REFERENCE, null).actual());
    }
}
