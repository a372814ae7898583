package careers.insight.response;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Which disclosure policy is in force. */
@ConfigMapping(prefix = "insight.disclosure")
interface DisclosureConfig {

    /** Version of a row of {@code disclosure_policy}. New leaves begin under it; leaves that exist keep theirs. */
    @WithDefault("sdc-3")
    String policy();
}
