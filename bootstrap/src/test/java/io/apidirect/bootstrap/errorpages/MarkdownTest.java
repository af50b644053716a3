package io.apidirect.bootstrap.errorpages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class MarkdownTest {

    @Test
    void headings_paragraphs_and_lists_become_html() {
        assertEquals(
                """
                <h1>stale</h1>
                <p><strong>What to do.</strong>
                </p><ol><li>Run <code>apidirect plan</code>.</li><li>Deploy.</li></ol>""",
                Markdown.html(
                        """
                        # stale

                        **What to do.**
                        1. Run `apidirect plan`.
                        2. Deploy.
                        """));
    }

    @Test
    void markup_in_a_text_stays_text() {
        assertEquals("<p>&lt;b&gt; &amp; &quot;</p>", Markdown.html("<b> & \""));
    }

    /** A table, a fence or a link would be shown raw: whoever writes one must teach it here. */
    @Test
    void every_page_uses_only_what_is_understood() throws IOException {
        try (var pages = Files.list(Path.of("..", "docs", "errors"))) {
            for (var page : pages.toList()) {
                var html = Markdown.html(Files.readString(page));
                assertFalse(
                        html.matches("(?s).*(```|\\*\\*|`|\\]\\(|\\n\\||\\n- |\\n#).*"),
                        page + ": " + html);
            }
        }
    }
}
