package careers.gateway.docs;

import careers.gateway.contract.ApiDescription;
import careers.gateway.problem.Language;
import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.Variant;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What people read at the gateway: the merged API description as one page, and a page for each error code, to which the
 * {@code type} of a problem leads. Plain HTML without scripts, fonts or anything else from elsewhere. The words around
 * are English or Welsh; what the services say about themselves is shown as they say it.
 */
@Singleton
public class DocsPage {
    private static final String ERRORS = "openapi/errors.md";

    private final ApiDescription api;
    private final List<ErrorCatalogue.Entry> errors;
    private final Template docs;
    private final Template problems;

    DocsPage(ApiDescription api) {
        this.api = api;
        this.errors = isPackaged(ERRORS) ? ErrorCatalogue.read(resource(ERRORS)) : List.of();
        Engine engine = Engine.builder()
                .addDefaults()
                .addValueResolver(new ReflectionValueResolver())
                .addResultMapper(new HtmlEscaper(List.of(Variant.TEXT_HTML)))
                .build();
        for (String part : List.of("type", "media")) {
            engine.putTemplate(part, parse(engine, part));
        }
        this.docs = parse(engine, "docs");
        this.problems = parse(engine, "problems");
    }

    /** Every page by its path, with its words in the language. */
    public Map<String, String> pages(Language language) {
        Map<String, String> pages = new HashMap<>();
        String description = html(language);
        pages.put("/", description);
        pages.put("/docs", description);
        pages.put("/docs/", description);
        pages.put("/problems", problems("/problems", errors, language));
        errors.forEach(error -> {
            String path = "/problems/" + error.slug();
            pages.put(path, problems(path, List.of(error), language));
        });
        return pages;
    }

    /** The API description with its words in the language. */
    String html(Language language) {
        return common(docs, language)
                .data("page", new PageReader(api.document()).read())
                .render();
    }

    private String problems(String path, List<ErrorCatalogue.Entry> entries, Language language) {
        return common(problems, language)
                .data("path", path)
                .data("entries", entries)
                .data("speaks", language)
                .render();
    }

    private static TemplateInstance common(Template template, Language language) {
        Language other = language == Language.EN ? Language.CY : Language.EN;
        return template.data("words", Labels.of(language))
                .data("language", language.tag())
                .data("other", other.tag());
    }

    /** The style sheet of the pages. */
    public String style() {
        return resource("docs/style.css");
    }

    private static Template parse(Engine engine, String name) {
        return engine.parse(resource("docs/" + name + ".html"), Variant.forContentType(Variant.TEXT_HTML), name);
    }

    private static boolean isPackaged(String path) {
        return Thread.currentThread().getContextClassLoader().getResource(path) != null;
    }

    private static String resource(String path) {
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
