package careers.training.bursary;

import java.util.function.Function;

/**
 * Every rule of eligibility, in the order they are shown. The name is the published code; the version
 * goes up when the meaning changes; the unlock says, in both languages, what would turn FAIL into PASS.
 */
public enum EligibilityRule {
    POLICY_IN_FORCE(
            1,
            facts -> whether(facts.policy().isPresent()),
            "The scheme must have terms in force today.",
            "Rhaid i'r cynllun fod â thelerau mewn grym heddiw."),
    TRAINING_COMPLETED(
            1,
            facts -> whether(facts.completedOn().isPresent()),
            "The training provider must declare that the training was completed.",
            "Rhaid i'r darparwr hyfforddiant ddatgan bod yr hyfforddiant wedi'i gwblhau."),
    ESTABLISHMENT_IN_ENGLAND(
            1,
            facts -> whether(facts.establishment().inEngland()),
            "Nothing: the scheme funds schools and colleges in England only.",
            "Dim: mae'r cynllun yn ariannu ysgolion a cholegau yn Lloegr yn unig."),
    ESTABLISHMENT_OPEN(
            1,
            facts -> switch (facts.establishment().standing()) {
                case OPEN -> Outcome.PASS;
                case NOT_OPEN -> Outcome.FAIL;
                case UNKNOWN -> Outcome.UNKNOWN;
            },
            "The register of establishments must show the school or college as open.",
            "Rhaid i'r gofrestr sefydliadau ddangos bod yr ysgol neu'r coleg ar agor."),
    ESTABLISHMENT_STATE_FUNDED(
            1,
            facts -> SettingRules.stateFunded(facts.establishment().type()),
            "The register must show a type of establishment that is funded by the state.",
            "Rhaid i'r gofrestr ddangos math o sefydliad a ariennir gan y wladwriaeth."),
    ESTABLISHMENT_PHASE_COVERED(
            1,
            facts -> SettingRules.coveredPhase(facts.establishment().phase()),
            "The register must show a phase of education that includes secondary or post-16 learners.",
            "Rhaid i'r gofrestr ddangos cyfnod addysg sy'n cynnwys dysgwyr uwchradd neu ôl-16."),
    LEADER_APPOINTED_ON_COMPLETION(
            1,
            facts -> facts.completedOn().isEmpty() ? Outcome.UNKNOWN : whether(facts.appointedOnCompletion()),
            "The careers leader must have held an appointment at the claiming school or college on the day of completion.",
            "Rhaid bod yr arweinydd gyrfaoedd wedi dal penodiad yn yr ysgol neu'r coleg sy'n hawlio ar ddiwrnod y cwblhau."),
    WITHIN_CLAIM_WINDOW(
            1,
            EligibilityRule::withinWindow,
            "The claim must be made within the number of days after completion that the scheme allows.",
            "Rhaid gwneud yr hawliad o fewn y nifer o ddyddiau ar ôl cwblhau y mae'r cynllun yn eu caniatáu."),
    NO_LIVE_CLAIM(
            1,
            facts -> whether(facts.liveClaims() == 0),
            "The earlier claim for this enrolment must be withdrawn or rejected.",
            "Rhaid i'r hawliad cynharach ar gyfer y cofrestriad hwn gael ei dynnu'n ôl neu ei wrthod."),
    LEADER_ENTITLEMENT_LEFT(
            1,
            facts -> whether(facts.leader().isLeft()),
            "The bursary already claimed for this careers leader must be withdrawn or rejected.",
            "Rhaid i'r bwrsari a hawliwyd eisoes ar gyfer yr arweinydd gyrfaoedd hwn gael ei dynnu'n ôl neu ei wrthod."),
    ESTABLISHMENT_ENTITLEMENT_LEFT(
            1,
            facts -> whether(facts.institution().isLeft()),
            "One of the bursaries already claimed by this school or college must be withdrawn or rejected.",
            "Rhaid i un o'r bwrsarïau a hawliwyd eisoes gan yr ysgol neu'r coleg hwn gael ei dynnu'n ôl neu ei wrthod."),
    BUDGET_AVAILABLE(
            1,
            EligibilityRule::budgetAvailable,
            "The scheme's budget must be raised, or another claim must be withdrawn or rejected.",
            "Rhaid codi cyllideb y cynllun, neu rhaid i hawliad arall gael ei dynnu'n ôl neu ei wrthod.");

    private final int version;
    private final Function<ClaimFacts, Outcome> judgement;
    private final String unlockEn;
    private final String unlockCy;

    EligibilityRule(int version, Function<ClaimFacts, Outcome> judgement, String unlockEn, String unlockCy) {
        this.version = version;
        this.judgement = judgement;
        this.unlockEn = unlockEn;
        this.unlockCy = unlockCy;
    }

    /** What this rule says of the facts. */
    public Outcome judge(ClaimFacts facts) {
        return judgement.apply(facts);
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

    private static Outcome withinWindow(ClaimFacts facts) {
        if (facts.completedOn().isEmpty() || facts.policy().isEmpty()) {
            return Outcome.UNKNOWN;
        }
        return whether(!facts.today()
                .isAfter(facts.policy().get().lastClaimDay(facts.completedOn().get())));
    }

    private static Outcome budgetAvailable(ClaimFacts facts) {
        return facts.policy()
                .map(terms -> whether(facts.uncommittedPence() >= terms.amountPence()))
                .orElse(Outcome.UNKNOWN);
    }
}
