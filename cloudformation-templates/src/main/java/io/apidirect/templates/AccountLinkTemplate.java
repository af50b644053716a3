package io.apidirect.templates;

import io.apidirect.domain.accountlink.LinkRoles;
import io.apidirect.domain.accountlink.LinkTemplate;
import io.apidirect.templates.TemplateValue.Mapping;

/**
 * The one stack that a customer creates by hand: {@code account-link.yaml}. Its roles have the same
 * names in every account ({@link LinkRoles}), so that their ARNs follow from its number.
 */
public final class AccountLinkTemplate implements LinkTemplate {

    private final String text;
    private final String version;

    public AccountLinkTemplate() {
        text = TemplateFile.text("account-link");
        version = version(TemplateReader.read(text));
    }

    private static String version(Mapping template) {
        return template.mapping("Metadata").mapping("apidirect").text("version");
    }

    @Override
    public String text() {
        return text;
    }

    @Override
    public String version() {
        return version;
    }
}
