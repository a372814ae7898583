package careers.insight.query;

import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.RawString;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.Template;
import io.quarkus.qute.Variant;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/**
 * Writes pages as HTML that needs no script, nothing from elsewhere and no colour to be understood (WCAG 2.2 AA). The page
 * is well-formed XML too.
 */
@Singleton
public class HtmlPages {

    private final Template template;
    private final String style;

    /** Reads the template. */
    public HtmlPages() {
        var engine = Engine.builder()
                .addDefaults()
                .addValueResolver(new ReflectionValueResolver())
                .addResultMapper(new HtmlEscaper(List.of(Variant.TEXT_HTML)))
                .build();
        this.template = engine.parse(resource("figures.html"), Variant.forContentType(Variant.TEXT_HTML), "figures");
        this.style = resource("figures.css");
    }

    /** The page in its language. */
    public String html(HtmlPage page, Locale language) {
        return template.data("page", page)
                .data("language", language.getLanguage())
                .data("isWelsh", language.getLanguage().equals("cy"))
                .data("style", new RawString(style))
                .render();
    }

    /** What a browser may load for the page: its own style and nothing else. */
    String contentSecurityPolicy() {
        return "default-src 'none'; style-src 'sha256-%s'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
                .formatted(sha256(style));
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static String resource(String name) {
        try (var in = HtmlPages.class.getResourceAsStream("/figures/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
