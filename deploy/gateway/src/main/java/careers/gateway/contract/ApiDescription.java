package careers.gateway.contract;

import careers.gateway.route.Route;
import careers.gateway.route.Routes;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jboss.logging.Logger;

/** The one description of everything behind the gateway, made at the start from the documents in the jar. */
@Singleton
public class ApiDescription {
    private static final Logger LOG = Logger.getLogger(ApiDescription.class);
    private static final ObjectMapper YAML = YAMLMapper.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .build();
    private static final ObjectWriter JSON = new ObjectMapper().writer().with(SerializationFeature.INDENT_OUTPUT);

    private final Set<String> services;
    private final JsonNode document;

    @Inject
    ApiDescription(Routes routes) {
        this(packaged(routes));
    }

    ApiDescription(Map<String, ServiceApi> services) {
        this.services = new TreeSet<>(services.keySet());
        this.document = MergedApi.of(services);
    }

    /** The services that have a description. */
    public Set<String> services() {
        return services;
    }

    /** The document itself, not to be changed. */
    public JsonNode document() {
        return document;
    }

    public String json() {
        try {
            return JSON.writeValueAsString(document) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public String yaml() {
        try {
            return YAML.writeValueAsString(document);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Map<String, ServiceApi> packaged(Routes routes) {
        Map<String, ServiceApi> found = new TreeMap<>();
        for (Route route : routes.all()) {
            String file = "openapi/" + route.name() + "-service.openapi.yaml";
            try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(file)) {
                if (in == null) {
                    LOG.warnf("%s is not packaged: the merged API description is without it", file);
                } else {
                    found.put(route.name(), new ServiceApi(route.prefix(), YAML.readTree(in)));
                }
            } catch (IOException unreadable) {
                throw new UncheckedIOException(file, unreadable);
            }
        }
        return found;
    }
}
