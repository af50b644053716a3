package io.apidirect.domain.shared;

import java.util.List;
import java.util.Optional;

/**
 * What a text of a person may not contain where it lands in a template: CloudFormation would read
 * it as an instruction, and could so be made to read a secret of somebody else. The published
 * schema of the manifest carries these words to those who cannot see this class.
 */
public final class TemplateText {

    /** CloudFormation looks such a reference up wherever in a template it stands. */
    public static final String REFERENCE = "{{resolve:";

    /** It is replaced where a template puts a text together from parts. */
    public static final String SUBSTITUTION = "${";

    /** The settings that templates put together with other text. */
    public static final List<String> PUT_TOGETHER =
            List.of(
                    "variables",
                    "entryPoint",
                    "workingDirectory",
                    "health.path",
                    "build.dockerfile",
                    "build.dependencies");

    private TemplateText() {}

    /** Why {@code text} may stand nowhere in a template. */
    public static Optional<String> fault(String text) {
        return fault(text, REFERENCE);
    }

    /** Why {@code text} may not be put together with others, nor stand anywhere else. */
    public static Optional<String> faultOfPart(String text) {
        return fault(text).or(() -> fault(text, SUBSTITUTION));
    }

    private static Optional<String> fault(String text, String instruction) {
        return text.contains(instruction)
                ? Optional.of(
                        "The value contains '%s', which CloudFormation would read as an instruction. Write it differently; a secret belongs among the secrets."
                                .formatted(instruction))
                : Optional.empty();
    }
}
