package careers.gateway.docs;

import careers.gateway.contract.ApiDescription;
import careers.gateway.problem.Language;
import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.Template;
import io.quarkus.qute.Variant;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The merged API description as a page for people: one HTML document without scripts, fonts or anything else from
 * elsewhere. The words around are English or Welsh; what the services say about themselves is shown as they say it.
 */
@Singleton
public class DocsPage {
    private final ApiDescription api;
    private final Template template;

    DocsPage(ApiDescription api) {
        this.api = api;
        Engine engine = Engine.builder()
                .addDefaults()
                .addValueResolver(new ReflectionValueResolver())
                .addResultMapper(new HtmlEscaper(List.of(Variant.TEXT_HTML)))
                .build();
        for (String part : List.of("type", "media")) {
            engine.putTemplate(part, parse(engine, part));
        }
        this.template = parse(engine, "docs");
    }

    /** The page with its words in the language. */
    public String html(Language language) {
        Language other = language == Language.EN ? Language.CY : Language.EN;
        return template.data("page", new PageReader(api.document()).read())
                .data("words", Labels.of(language))
                .data("language", language.tag())
                .data("other", other.tag())
                .render();
    }

    /** The style sheet of the page. */
    public String style() {
        return resource("docs/style.css");
    }

    private static Template parse(Engine engine, String name) {
        return engine.parse(resource("docs/" + name + ".html"), Variant.forContentType(Variant.TEXT_HTML), name);
    }

    private static String resource(String path) {
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
