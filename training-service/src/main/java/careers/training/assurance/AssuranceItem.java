package careers.training.assurance;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;

/** The look into one chosen claim. */
@Entity
class AssuranceItem {

    @Id
    UUID id;

    UUID sampleId;
    UUID claimId;
    String providerUkprn;
    String establishment;

    @Enumerated(EnumType.STRING)
    ItemState state;

    LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    AssuranceFinding finding;

    @Enumerated(EnumType.STRING)
    SchoolAnswer schoolAnswer;

    String evidenceSha256;

    @Enumerated(EnumType.STRING)
    AssuranceConclusion conclusion;

    String decidedBy;

    @Version
    long version;

    protected AssuranceItem() {}

    void askProvider(LocalDate answerBy) {
        move(ItemCommand.ASK_PROVIDER);
        dueOn = answerBy;
    }

    /** The provider assures the training, or says why it does not. */
    void answerAsProvider(AnswerAsProvider answer) {
        move(answer.assured() ? ItemCommand.ASSURE : ItemCommand.DO_NOT_ASSURE);
        if (answer.assured() != (answer.reasonCode() == null)) {
            throw AssuranceError.FINDING_MISMATCH.problem();
        }
        finding = answer.reasonCode();
    }

    /** The provider has let its day pass. */
    void recordSilence(LocalDate today) {
        ItemState next = after(ItemCommand.RECORD_SILENCE);
        requirePast(today);
        state = next;
        finding = AssuranceFinding.PROVIDER_DID_NOT_ANSWER;
    }

    void askSchool(LocalDate answerBy) {
        move(ItemCommand.ASK_SCHOOL);
        dueOn = answerBy;
    }

    void answerAsSchool(AnswerAsSchool answer) {
        move(ItemCommand.ANSWER);
        schoolAnswer = answer.answer();
        evidenceSha256 = answer.evidenceSha256();
    }

    /** Concludes once the school has answered or its day has passed. */
    void conclude(ConcludeAssurance request, String by, LocalDate today) {
        ItemState next = after(request.accepted() ? ItemCommand.ACCEPT : ItemCommand.REJECT);
        if (schoolAnswer == null) {
            requirePast(today);
        }
        state = next;
        conclusion = request.reasonCode();
        decidedBy = by;
    }

    private void requirePast(LocalDate today) {
        if (!today.isAfter(dueOn)) {
            throw AssuranceError.ASSURANCE_ANSWER_OPEN.problem();
        }
    }

    private void move(ItemCommand command) {
        state = after(command);
    }

    private ItemState after(ItemCommand command) {
        return ItemLifeCycle.TABLE
                .next(state, command)
                .orElseThrow(() -> AssuranceError.ASSURANCE_STATE_CONFLICT
                        .problem()
                        .with("state", state)
                        .with("allowedActions", ItemLifeCycle.TABLE.allowed(state, role -> true)));
    }
}
