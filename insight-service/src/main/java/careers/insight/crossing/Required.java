package careers.insight.crossing;

import careers.insight.campaign.Audience;
import careers.platform.text.Text;
import careers.platform.web.QueryValue;

/** Query parameters that must be there. */
final class Required {

    private Required() {}

    /** The value; 400 when it is absent. */
    static String text(String name, String value) {
        if (value == null) {
            throw new QueryValue(name, null).wrong("REQUIRED", new Text("is required", "mae ei angen"));
        }
        return value;
    }

    /** The value as a group; 400 when it is absent or none. */
    static Audience audience(String value) {
        return new QueryValue("audience", text("audience", value)).oneOf(Audience.class);
    }
}
