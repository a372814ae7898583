package careers.insight.training;

import careers.insight.campaign.Region;
import careers.platform.text.Text;
import java.util.Arrays;
import java.util.function.Function;

/** By what training is compared. */
public enum Breakdown {
    /** The provider of the cohort. */
    PROVIDER(Enrolment::providerId, each -> same(each.providerName())),
    /** The level of the course. */
    LEVEL(each -> each.level().name(), each -> each.level().label()),
    /** The region of the leader's establishment; empty where the register does not say. */
    REGION(Enrolment::region, each -> region(each.region())),
    /** The local authority of the leader's establishment; empty where it is not registered. */
    LOCAL_AUTHORITY(Enrolment::localAuthority, each -> same(each.localAuthority()));

    private final Function<Enrolment, String> key;
    private final Function<Enrolment, Text> label;

    Breakdown(Function<Enrolment, String> key, Function<Enrolment, Text> label) {
        this.key = key;
        this.label = label;
    }

    Unit unit(Enrolment enrolment) {
        var called = label.apply(enrolment);
        return new Unit(key.apply(enrolment), called.en(), called);
    }

    private static Text same(String name) {
        return new Text(name, name);
    }

    /** One that is newer than this service is called by its code. */
    private static Text region(String code) {
        return Arrays.stream(Region.values())
                .filter(known -> known.name().equals(code))
                .map(Region::label)
                .findFirst()
                .orElseGet(() -> same(code));
    }

    /**
     * What is compared with others of its kind.
     *
     * @param key its id, code or name
     * @param name what it is called, in English
     * @param label the same in both languages
     */
    public record Unit(String key, String name, Text label) {}
}
