package careers.insight.question;

import careers.platform.text.Text;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What can be asked, and of which concepts each question is made. */
enum Question {
    /** One concept of the caller's choice. */
    COMPARISON(
            new Text("How do the groups compare?", "Sut mae'r grwpiau'n cymharu?"),
            new Text(
                    "The share of each answer in each group, for one concept. Letters name the groups than which a share is"
                            + " higher.",
                    "Cyfran pob ateb ym mhob grŵp, ar gyfer un cysyniad. Mae llythrennau'n enwi'r grwpiau y mae cyfran yn"
                            + " uwch na hwy."),
            List.of()),
    /** When each activity should take place. */
    IDEAL_TIMES(
            new Text(
                    "When is the ideal time for each activity?",
                    "Pryd yw'r adeg ddelfrydol ar gyfer pob gweithgaredd?"),
            new Text(
                    "The share of those who answered for an activity that chose each time, and in each group the times that"
                            + " are tied with the best.",
                    "Cyfran y rhai a atebodd am weithgaredd a ddewisodd bob adeg, ac ym mhob grŵp yr adegau sy'n gyfartal"
                            + " â'r orau."),
            List.of(Part.best("ideal-times"))),
    /** How and where. */
    DELIVERY_PREFERENCE(
            new Text("How and where should support be given?", "Sut a ble y dylid rhoi cymorth?"),
            new Text(
                    "The preferred way and the preferred place, in general and for each activity, as two questions: a"
                            + " conversation face to face may be at school or by video.",
                    "Y ffordd a ffefrir a'r lle a ffefrir, yn gyffredinol ac ar gyfer pob gweithgaredd, yn ddau gwestiwn:"
                            + " gall sgwrs wyneb yn wyneb fod yn yr ysgol neu drwy fideo."),
            List.of(
                    Part.best("preferred-interaction"),
                    Part.best("preferred-place"),
                    Part.best("ideal-times/interaction"),
                    Part.best("ideal-times/place"),
                    Part.shares("channels-used"))),
    /** What people believe is offered against what they had. */
    PERCEPTION_GAP(
            new Text("Do people get what they expect?", "A yw pobl yn cael yr hyn y maent yn ei ddisgwyl?"),
            new Text(
                    "The share that believes a service is offered, the share that had it in the last 12 months, and the first"
                            + " less the second. Those who are not sure count as no.",
                    "Cyfran y rhai sy'n credu bod gwasanaeth yn cael ei gynnig, cyfran y rhai a'i cafodd yn y 12 mis"
                            + " diwethaf, a'r gyntaf llai'r ail. Mae'r rhai nad ydynt yn siŵr yn cyfrif fel na."),
            List.of(
                    Part.gap("services-expected", "services-received"),
                    Part.gap("staff-services-expected", "staff-services-received"),
                    Part.shares("expectation-met"),
                    Part.shares("issue-cause"))),
    /** What people believe is offered against what is. */
    OFFER_GAP(
            new Text("Do people know what is offered?", "A yw pobl yn gwybod beth sy'n cael ei gynnig?"),
            new Text(
                    "The share that believes a service is offered, beside the catalogue of services of the day the campaign"
                            + " opened: of what is offered, the share that does not believe it; of what is not, the share"
                            + " that does. Those who are not sure have not said that they believe it.",
                    "Cyfran y rhai sy'n credu bod gwasanaeth yn cael ei gynnig, wrth ochr catalog gwasanaethau'r diwrnod yr"
                            + " agorodd yr ymgyrch: o'r hyn a gynigir, cyfran y rhai nad ydynt yn credu hynny; o'r hyn nas"
                            + " cynigir, cyfran y rhai sydd yn credu hynny. Nid yw'r rhai nad ydynt yn siŵr wedi dweud eu"
                            + " bod yn credu hynny."),
            List.of(Part.offer("services-expected"), Part.offer("staff-services-expected"))),
    /** What people want. */
    NEEDS(
            new Text("What do people need?", "Beth sydd ei angen ar bobl?"),
            new Text(
                    "How much support people need, which services they want, where they get help now and what should be"
                            + " improved first.",
                    "Faint o gymorth sydd ei angen ar bobl, pa wasanaethau y maent eu heisiau, ble maent yn cael help nawr a"
                            + " beth y dylid ei wella gyntaf."),
            List.of(
                    Part.shares("need-level"),
                    Part.shares("services-wanted"),
                    Part.shares("staff-services-wanted"),
                    Part.shares("support-sources"),
                    Part.shares("improvement-priorities"),
                    Part.shares("cpd-wanted"))),
    /** What people write about. */
    THEMES(
            new Text("What do people write about?", "Am beth y mae pobl yn ysgrifennu?"),
            new Text(
                    "The share of texts with each theme, among texts with any, by language. A text may have several themes.",
                    "Cyfran y testunau sydd â phob thema, ymhlith testunau sydd ag un, yn ôl iaith. Gall fod sawl thema gan"
                            + " destun."),
            List.of(Part.themes("good-practice"), Part.themes("improvement"))),
    /** Who the careers leaders are. */
    LEADER_PROFILE(
            new Text("Who leads careers work?", "Pwy sy'n arwain gwaith gyrfaoedd?"),
            new Text(
                    "Experience, position, seniority, hours and other roles of those who lead careers work.",
                    "Profiad, safle, lefel, oriau a rolau eraill y rhai sy'n arwain gwaith gyrfaoedd."),
            List.of(
                    Part.shares("careers-experience"),
                    Part.shares("role-position"),
                    Part.shares("role-seniority"),
                    Part.shares("role-hours"),
                    Part.shares("other-roles"),
                    Part.shares("role-time-sufficient"),
                    Part.shares("senior-leadership-backing"))),
    /** Why people took part in the training. */
    TRAINING_REASONS(
            new Text("Why did people take part in the training?", "Pam y cymerodd pobl ran yn yr hyfforddiant?"),
            new Text(
                    "Reasons named by those who took part, any number each.",
                    "Rhesymau a enwyd gan y rhai a gymerodd ran, unrhyw nifer yr un."),
            List.of(Part.best("training-reasons"))),
    /** What the training changed. */
    TRAINING_IMPACT(
            new Text("What did the training change?", "Beth newidiodd yr hyfforddiant?"),
            new Text(
                    "Impact as those who completed the training see it.",
                    "Yr effaith fel y mae'r rhai a gwblhaodd yr hyfforddiant yn ei gweld."),
            List.of(
                    Part.shares("training-impact-knowledge"),
                    Part.shares("training-impact-confidence"),
                    Part.shares("training-impact-position"),
                    Part.shares("training-impact-programme"),
                    Part.shares("training-impact-learners"),
                    Part.shares("training-impacts"),
                    Part.shares("behaviour-changes")));

    private final Text title;
    private final Text definition;
    private final List<Part> parts;

    Question(Text title, Text definition, List<Part> parts) {
        this.title = title;
        this.definition = definition;
        this.parts = parts;
    }

    /** The name in a path: {@code ideal-times}. */
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Text title() {
        return title;
    }

    Text definition() {
        return definition;
    }

    /** Its parts; none when the caller names the concept. */
    List<Part> parts() {
        return parts;
    }

    /** Every concept it is made of. */
    List<String> concepts() {
        return parts.stream().flatMap(part -> part.concepts().stream()).toList();
    }

    /** The question of this name, or a problem that lists those there are. */
    static Question named(String id) {
        return Stream.of(values())
                .filter(question -> question.id().equals(id))
                .findFirst()
                .orElseThrow(() -> QuestionError.UNKNOWN_QUESTION
                        .problem()
                        .with("allowed", Stream.of(values()).map(Question::id).toList()));
    }

    /**
     * One table of an answer.
     *
     * @param kind what is computed
     * @param concept what was asked
     * @param against of a gap, what is subtracted; otherwise null
     */
    record Part(Kind kind, String concept, String against) {

        static Part shares(String concept) {
            return new Part(Kind.SHARES, concept, null);
        }

        static Part best(String concept) {
            return new Part(Kind.BEST, concept, null);
        }

        static Part themes(String concept) {
            return new Part(Kind.THEMES, concept, null);
        }

        static Part offer(String concept) {
            return new Part(Kind.OFFER, concept, null);
        }

        static Part gap(String concept, String against) {
            return new Part(Kind.GAP, concept, against);
        }

        List<String> concepts() {
            return against == null ? List.of(concept) : List.of(concept, against);
        }
    }

    /** What is computed of a part. */
    enum Kind {
        /** The share of each answer. */
        SHARES,
        /** The share of each answer, and which are tied with the best. */
        BEST,
        /** The difference of two shares. */
        GAP,
        /** A share beside what the catalogue of services says. */
        OFFER,
        /** The share of each theme in what was written, one table for each language. */
        THEMES
    }
}
