package careers.survey.invitation;

import careers.platform.problem.FieldError;
import careers.platform.text.Text;
import careers.survey.establishment.Establishments;
import careers.survey.questionnaire.Audience;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What makes invitations impossible. */
final class InvitationRules {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9-]{16,64}");
    private static final int MIN_CHARACTERS = 16;

    private final Predicate<Audience> asked;
    private final Set<String> unknown;
    private final Set<String> codes = new HashSet<>();
    private final List<FieldError> errors = new ArrayList<>();

    /**
     * @param asked whether the campaign asks an audience
     * @param unknown the references that are not those of establishments
     */
    InvitationRules(Predicate<Audience> asked, Set<String> unknown) {
        this.asked = asked;
        this.unknown = unknown;
    }

    /** Everything that is wrong with one entry. */
    void check(InvitationEntry entry, String pointer) {
        if (entry.audience() == null) {
            errors.add(new FieldError(pointer + "/audience", "REQUIRED", new Text("is required", "yn ofynnol")));
        } else if (!asked.test(entry.audience())) {
            errors.add(new FieldError(
                    pointer + "/audience",
                    "AUDIENCE_NOT_IN_CAMPAIGN",
                    new Text("is not asked by this campaign", "nid yw'r ymgyrch hon yn ei holi")));
        }
        if (entry.establishment() != null && unknown.contains(entry.establishment())) {
            errors.add(Establishments.unknownAt(pointer + "/establishment"));
        }
        if (entry.code() != null) {
            checkCode(entry.code(), pointer + "/code");
        }
    }

    private void checkCode(String code, String pointer) {
        String characters = code.replace("-", "").toUpperCase(Locale.ROOT);
        if (!CODE.matcher(code).matches() || characters.length() < MIN_CHARACTERS) {
            errors.add(new FieldError(
                    pointer,
                    "CODE_FORM",
                    new Text(
                            "must have 16 to 64 letters and digits; hyphens may separate them",
                            "rhaid iddo gynnwys 16 i 64 o lythrennau a digidau; gall cysylltnodau eu gwahanu")));
        } else if (!codes.add(characters)) {
            errors.add(new FieldError(
                    pointer,
                    "CODE_REPEATED",
                    new Text("stands in this upload twice", "yn ymddangos ddwywaith yn yr uwchlwythiad hwn")));
        }
    }

    List<FieldError> errors() {
        return errors;
    }
}
