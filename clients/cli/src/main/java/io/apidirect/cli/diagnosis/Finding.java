package io.apidirect.cli.diagnosis;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.apidirect.cli.http.Json;

/** What a check has found. */
record Finding(String check, Verdict verdict, String found, String fix) {

    enum Verdict {
        GOOD,
        WORTH_A_LOOK,
        BAD
    }

    static Finding good(String check, String found) {
        return new Finding(check, Verdict.GOOD, found, "");
    }

    static Finding worthALook(String check, String found, String fix) {
        return new Finding(check, Verdict.WORTH_A_LOOK, found, fix);
    }

    static Finding bad(String check, String found, String fix) {
        return new Finding(check, Verdict.BAD, found, fix);
    }

    boolean isBad() {
        return verdict == Verdict.BAD;
    }

    ObjectNode tree() {
        String word =
                switch (verdict) {
                    case GOOD -> "ok";
                    case WORTH_A_LOOK -> "look";
                    case BAD -> "wrong";
                };
        return Json.object()
                .put("check", check)
                .put("result", word)
                .put("found", found)
                .put("fix", fix);
    }
}
