package careers.gateway.contract;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.Map;

/** Descriptions made for tests. */
public final class Described {
    private Described() {}

    public static ApiDescription by(String service, String yaml) {
        try {
            return new ApiDescription(
                    Map.of(service, new ServiceApi("/api/" + service + "/", new YAMLMapper().readTree(yaml))));
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    public static ApiDescription byNobody() {
        return new ApiDescription(Map.of());
    }
}
