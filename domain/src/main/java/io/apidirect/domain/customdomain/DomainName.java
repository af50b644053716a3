package io.apidirect.domain.customdomain;

import io.apidirect.domain.shared.PlainText;
import io.apidirect.domain.shared.RuleBroken;
import java.util.Locale;
import java.util.regex.Pattern;

/** A host name in lower case, such as {@code api.example.com}; no wildcard. */
public record DomainName(String value) {

    private static final Pattern SHAPE =
            Pattern.compile(
                    "(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])");

    public DomainName {
        if (!SHAPE.matcher(value).matches()) {
            throw new RuleBroken(
                    CustomDomainRule.DOMAIN_NAME_IS_WELL_FORMED,
                    "'%s' is no host name that a certificate can be made for."
                            .formatted(PlainText.excerpt(value)));
        }
    }

    /**
     * Reads what a person typed: in any case, perhaps with the dot at its end. Other letters than
     * those of ASCII are refused: some become one of ASCII in lower case, and so another name.
     */
    public static DomainName parse(String text) {
        if (text.chars().anyMatch(it -> it > 127)) {
            throw new RuleBroken(
                    CustomDomainRule.DOMAIN_NAME_IS_WELL_FORMED,
                    "'%s' has letters that are not ASCII; write it as DNS has it, in Punycode, such as xn--bcher-kva.example for bücher.example."
                            .formatted(PlainText.excerpt(text.strip())));
        }
        return new DomainName(text.strip().toLowerCase(Locale.ROOT).replaceAll("\\.$", ""));
    }

    @Override
    public String toString() {
        return value;
    }
}
