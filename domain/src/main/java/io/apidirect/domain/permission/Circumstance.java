package io.apidirect.domain.permission;

import java.util.List;

/** The conditions of a statement in words, such as {@code on behalf of account 123456789012}. */
final class Circumstance {

    private Circumstance() {}

    /** With a space before each; empty where there is no condition. */
    static Phrase of(Statement statement) {
        return Phrase.joined(
                statement.conditions().entrySet().stream()
                        .map(it -> of(it.getKey(), it.getValue()).map(words -> " " + words))
                        .toList(),
                "");
    }

    private static Phrase of(String condition, List<String> values) {
        return switch (condition) {
            case "ArnLike/aws:SourceArn" -> nouns(values).map(it -> "for " + it);
            case "ArnLike/kms:EncryptionContext:aws:logs:arn" ->
                    nouns(values).map(it -> "for " + it);
            case "Bool/aws:SecureTransport" -> transport(values);
            case "StringEquals/aws:PrincipalAccount" ->
                    Phrase.words("as an identity of account " + any(values));
            case "StringEquals/aws:SourceAccount" ->
                    Phrase.words("on behalf of account " + any(values));
            case "StringEquals/iam:PassedToService" -> services(values).map(it -> "to " + it);
            case "StringEquals/kms:ViaService" -> services(values).map(it -> "through " + it);
            default -> Phrase.raw("if %s is %s".formatted(condition, any(values)));
        };
    }

    private static Phrase transport(List<String> values) {
        return Phrase.words(values.equals(List.of("false")) ? "without TLS" : "over TLS");
    }

    private static Phrase nouns(List<String> values) {
        return Phrase.joined(values.stream().map(Noun::of).toList(), " or ");
    }

    private static Phrase services(List<String> values) {
        return Phrase.joined(values.stream().map(Principal::of).toList(), " or ");
    }

    private static String any(List<String> values) {
        return String.join(" or ", values);
    }
}
