package careers.training.bursary;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/**
 * Every rule of eligibility, in the order they are shown. The name is the published code; the version
 * goes up when the meaning changes; the unlock says, in both languages, what would turn FAIL into PASS.
 */
public enum EligibilityRule {
    POLICY_IN_FORCE(
            1,
            facts -> whether(facts.policy().isPresent()),
            facts -> List.of(Fact.of(
                    "policyVersion", facts.policy().map(PolicyTerms::versionNo).orElse(null))),
            "The scheme must have terms in force today.",
            "Rhaid i'r cynllun fod â thelerau mewn grym heddiw."),
    SCHEME_NOT_FROZEN(
            1,
            facts -> whether(!facts.schemeFrozen()),
            facts -> List.of(Fact.of("schemeFrozen", facts.schemeFrozen())),
            "The scheme's freeze must end.",
            "Rhaid i'r cynllun gael ei ddadrewi."),
    CLAIMS_ACCEPTED(
            1,
            EligibilityRule::claimsAccepted,
            facts -> List.of(
                    Fact.of("today", facts.today()),
                    Fact.of(
                            "claimsAccepted",
                            facts.policy().map(PolicyTerms::accepts).orElse(null))),
            "The scheme must be accepting claims today.",
            "Rhaid i'r cynllun fod yn derbyn hawliadau heddiw."),
    TRAINING_COMPLETED(
            1,
            facts -> whether(facts.completedOn().isPresent()),
            facts -> List.of(completion(facts)),
            "The training provider must declare that the training was completed.",
            "Rhaid i'r darparwr hyfforddiant ddatgan bod yr hyfforddiant wedi'i gwblhau."),
    ESTABLISHMENT_IN_ENGLAND(
            1,
            facts -> whether(facts.establishment().inEngland()),
            facts -> List.of(Fact.of("inEngland", facts.establishment().inEngland())),
            "Nothing: the scheme funds schools and colleges in England only.",
            "Dim: mae'r cynllun yn ariannu ysgolion a cholegau yn Lloegr yn unig."),
    ESTABLISHMENT_OPEN(
            1,
            facts -> switch (facts.establishment().standing()) {
                case OPEN -> Outcome.PASS;
                case NOT_OPEN -> Outcome.FAIL;
                case UNKNOWN -> Outcome.UNKNOWN;
            },
            facts -> List.of(Fact.of("standing", facts.establishment().standing())),
            "The register of establishments must show the school or college as open.",
            "Rhaid i'r gofrestr sefydliadau ddangos bod yr ysgol neu'r coleg ar agor."),
    ESTABLISHMENT_STATE_FUNDED(
            1,
            facts -> SettingRules.stateFunded(facts.establishment().type()),
            facts -> List.of(Fact.of("type", facts.establishment().type())),
            "The register must show a type of establishment that is funded by the state.",
            "Rhaid i'r gofrestr ddangos math o sefydliad a ariennir gan y wladwriaeth."),
    ESTABLISHMENT_PHASE_COVERED(
            1,
            facts -> SettingRules.coveredPhase(facts.establishment().phase()),
            facts -> List.of(Fact.of("phase", facts.establishment().phase())),
            "The register must show a phase of education that includes secondary or post-16 learners.",
            "Rhaid i'r gofrestr ddangos cyfnod addysg sy'n cynnwys dysgwyr uwchradd neu ôl-16."),
    LEADER_APPOINTED_ON_COMPLETION(
            2,
            facts -> facts.completedOn().isEmpty() ? Outcome.UNKNOWN : whether(facts.appointedOnCompletion()),
            facts -> List.of(completion(facts), Fact.of("appointed", facts.appointedOnCompletion())),
            "The careers leader must have held an appointment at the claiming school or college, or at one it succeeds, on the day of completion.",
            "Rhaid bod yr arweinydd gyrfaoedd wedi dal penodiad yn yr ysgol neu'r coleg sy'n hawlio, neu mewn un y mae'n ei olynu, ar ddiwrnod y cwblhau."),
    WITHIN_CLAIM_WINDOW(
            1,
            EligibilityRule::withinWindow,
            EligibilityRule::window,
            "The claim must be made within the number of days after completion that the scheme allows.",
            "Rhaid gwneud yr hawliad o fewn y nifer o ddyddiau ar ôl cwblhau y mae'r cynllun yn eu caniatáu."),
    EVIDENCE_COMPLETE(
            1,
            EligibilityRule::evidenceComplete,
            facts -> List.of(
                    Fact.of("shown", facts.evidence().stream().sorted().toList()),
                    Fact.of(
                            "asked",
                            facts.policy()
                                    .map(terms ->
                                            terms.evidence().stream().sorted().toList())
                                    .orElse(null))),
            "Every document that the scheme asks for must be named with the claim.",
            "Rhaid enwi gyda'r hawliad bob dogfen y mae'r cynllun yn gofyn amdani."),
    NO_LIVE_CLAIM(
            1,
            facts -> whether(facts.liveClaims() == 0),
            facts -> List.of(Fact.of("liveClaims", facts.liveClaims())),
            "The earlier claim for this enrolment must be withdrawn or rejected.",
            "Rhaid i'r hawliad cynharach ar gyfer y cofrestriad hwn gael ei dynnu'n ôl neu ei wrthod."),
    LEADER_ENTITLEMENT_LEFT(
            2,
            facts -> left(facts, facts.leaderUsed(), PolicyTerms::leaderLimit),
            facts -> use(facts, facts.leaderUsed(), PolicyTerms::leaderLimit),
            "The bursary already claimed for this careers leader must be withdrawn or rejected.",
            "Rhaid i'r bwrsari a hawliwyd eisoes ar gyfer yr arweinydd gyrfaoedd hwn gael ei dynnu'n ôl neu ei wrthod."),
    ESTABLISHMENT_ENTITLEMENT_LEFT(
            2,
            facts -> left(facts, facts.institutionUsed(), PolicyTerms::establishmentLimit),
            facts -> use(facts, facts.institutionUsed(), PolicyTerms::establishmentLimit),
            "One of the bursaries already claimed by this school or college, or by one it succeeds, must be withdrawn or rejected.",
            "Rhaid i un o'r bwrsarïau a hawliwyd eisoes gan yr ysgol neu'r coleg hwn, neu gan un y mae'n ei olynu, gael ei dynnu'n ôl neu ei wrthod."),
    BUDGET_AVAILABLE(
            1,
            EligibilityRule::budgetAvailable,
            facts -> List.of(Fact.of(
                    "neededPence", facts.policy().map(PolicyTerms::amountPence).orElse(null))),
            "The scheme's budget must be raised, or another claim must be withdrawn or rejected.",
            "Rhaid codi cyllideb y cynllun, neu rhaid i hawliad arall gael ei dynnu'n ôl neu ei wrthod.");

    private final int version;
    private final Function<ClaimFacts, Outcome> judgement;
    private final Function<ClaimFacts, List<Fact>> evidence;
    private final String unlockEn;
    private final String unlockCy;

    EligibilityRule(
            int version,
            Function<ClaimFacts, Outcome> judgement,
            Function<ClaimFacts, List<Fact>> evidence,
            String unlockEn,
            String unlockCy) {
        this.version = version;
        this.judgement = judgement;
        this.evidence = evidence;
        this.unlockEn = unlockEn;
        this.unlockCy = unlockCy;
    }

    /** What this rule says of the facts. */
    public Outcome judge(ClaimFacts facts) {
        return judgement.apply(facts);
    }

    /** What the rule looked at. */
    public List<Fact> evidence(ClaimFacts facts) {
        return evidence.apply(facts);
    }

    /** Version of the rule's meaning. */
    public int version() {
        return version;
    }

    /** What would make the rule pass, in English. */
    public String unlockEn() {
        return unlockEn;
    }

    /** What would make the rule pass, in Welsh. */
    public String unlockCy() {
        return unlockCy;
    }

    private static Outcome whether(boolean holds) {
        return holds ? Outcome.PASS : Outcome.FAIL;
    }

    /** What depends on the terms cannot be known without any. */
    private static Outcome underTerms(ClaimFacts facts, Predicate<PolicyTerms> holds) {
        return facts.policy().map(terms -> whether(holds.test(terms))).orElse(Outcome.UNKNOWN);
    }

    private static Outcome claimsAccepted(ClaimFacts facts) {
        return underTerms(facts, terms -> terms.accepts().include(facts.today()));
    }

    private static Outcome withinWindow(ClaimFacts facts) {
        return facts.completedOn()
                .map(day -> underTerms(facts, terms -> !facts.today().isAfter(terms.lastClaimDay(day))))
                .orElse(Outcome.UNKNOWN);
    }

    private static Outcome evidenceComplete(ClaimFacts facts) {
        return underTerms(facts, terms -> facts.evidence().containsAll(terms.evidence()));
    }

    private static Outcome left(ClaimFacts facts, long used, ToLongFunction<PolicyTerms> limit) {
        return underTerms(facts, terms -> used < limit.applyAsLong(terms));
    }

    private static Outcome budgetAvailable(ClaimFacts facts) {
        return underTerms(facts, terms -> facts.uncommittedPence() >= terms.amountPence());
    }

    private static Fact completion(ClaimFacts facts) {
        return Fact.of("completedOn", facts.completedOn().orElse(null));
    }

    private static List<Fact> window(ClaimFacts facts) {
        LocalDate last = facts.completedOn()
                .flatMap(day -> facts.policy().map(terms -> terms.lastClaimDay(day)))
                .orElse(null);
        return List.of(Fact.of("today", facts.today()), Fact.of("lastClaimDay", last));
    }

    private static List<Fact> use(ClaimFacts facts, long used, ToLongFunction<PolicyTerms> limit) {
        return List.of(
                Fact.of("used", used),
                Fact.of("limit", facts.policy().map(limit::applyAsLong).orElse(null)));
    }
}
