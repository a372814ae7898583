package careers.training.policy;

import careers.platform.text.Text;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;

/**
 * A scheme.
 *
 * @param frozenAt since when it takes no steps towards payments; absent when it does
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SchemeView(UUID schemeId, String scheme, Text name, Instant frozenAt, FreezeReason freezeReason) {

    static SchemeView of(Scheme scheme) {
        return new SchemeView(
                scheme.id, scheme.code, new Text(scheme.nameEn, scheme.nameCy), scheme.frozenAt, scheme.freezeReason);
    }
}
