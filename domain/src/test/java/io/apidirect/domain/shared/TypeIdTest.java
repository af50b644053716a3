package io.apidirect.domain.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TypeIdTest {

    /** From the specification's list of valid values. */
    @Test
    void printsAsTheSpecificationDoes() {
        var uuid = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057");
        assertEquals("prefix_01h455vb4pex5vsknk084sn02q", TypeId.print("prefix", uuid));
        assertEquals(
                Optional.of(uuid), TypeId.parse("prefix", "prefix_01h455vb4pex5vsknk084sn02q"));
    }

    @Test
    void refusesAnotherPrefixAnotherLengthAndForeignLetters() {
        assertEquals(Optional.empty(), TypeId.parse("dep", "prj_01h455vb4pex5vsknk084sn02q"));
        assertEquals(Optional.empty(), TypeId.parse("dep", "dep_01h455vb4pex5vsknk084sn02"));
        assertEquals(Optional.empty(), TypeId.parse("dep", "dep_01h455vb4pex5vsknk084sn0il"));
        assertEquals(Optional.empty(), TypeId.parse("dep", "dep_zzzzzzzzzzzzzzzzzzzzzzzzzz"));
    }
}
