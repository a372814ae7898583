package careers.training.policy;

import careers.platform.json.CanonicalJson;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.TreeSet;

/** The digest of terms: SHA-256 of their canonical JSON, whatever the order of amounts and evidence. */
@ApplicationScoped
class PolicyDigest {

    private final ObjectMapper mapper;

    PolicyDigest(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    String of(WritePolicy terms) {
        WritePolicy inOrder = new WritePolicy(
                terms.scheme(),
                terms.effectiveFrom(),
                terms.amounts().stream()
                        .sorted(Comparator.comparing(WritePolicy.LevelAmount::level))
                        .toList(),
                terms.claimWindowDays(),
                terms.acceptsFrom(),
                terms.acceptsTo(),
                terms.leaderLimit(),
                terms.establishmentLimit(),
                new TreeSet<>(terms.evidence()),
                terms.synthetic());
        try {
            return CanonicalJson.sha256(mapper.writeValueAsString(inOrder));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
