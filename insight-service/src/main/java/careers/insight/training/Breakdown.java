package careers.insight.training;

import java.util.function.Function;

/** By what training is compared. */
public enum Breakdown {
    /** The provider of the cohort. */
    PROVIDER(Enrolment::providerId, Enrolment::providerName),
    /** The level of the course. */
    LEVEL(each -> each.level().name(), each -> each.level().label().en()),
    /** The local authority of the leader's establishment; empty where it is not registered. */
    LOCAL_AUTHORITY(Enrolment::localAuthority, Enrolment::localAuthority);

    private final Function<Enrolment, String> key;
    private final Function<Enrolment, String> name;

    Breakdown(Function<Enrolment, String> key, Function<Enrolment, String> name) {
        this.key = key;
        this.name = name;
    }

    Unit unit(Enrolment enrolment) {
        return new Unit(key.apply(enrolment), name.apply(enrolment));
    }

    /**
     * What is compared with others of its kind.
     *
     * @param key its id, level or name
     * @param name what it is called
     */
    public record Unit(String key, String name) {}
}
