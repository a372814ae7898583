package careers.survey.questionnaire;

import careers.platform.problem.FieldError;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.DiscriminatorMapping;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One question of an instrument. Each type knows which answers it takes. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = SingleChoice.class, name = "SINGLE"),
    @JsonSubTypes.Type(value = MultipleChoice.class, name = "MULTI"),
    @JsonSubTypes.Type(value = Scale.class, name = "SCALE"),
    @JsonSubTypes.Type(value = FreeText.class, name = "TEXT")
})
@Schema(
        oneOf = {SingleChoice.class, MultipleChoice.class, Scale.class, FreeText.class},
        discriminatorProperty = "type",
        discriminatorMapping = {
            @DiscriminatorMapping(value = "SINGLE", schema = SingleChoice.class),
            @DiscriminatorMapping(value = "MULTI", schema = MultipleChoice.class),
            @DiscriminatorMapping(value = "SCALE", schema = Scale.class),
            @DiscriminatorMapping(value = "TEXT", schema = FreeText.class)
        })
public sealed interface Question permits SingleChoice, MultipleChoice, Scale, FreeText {

    /** The name under which the answer is stored; shared by instruments that ask the same thing. */
    String variable();

    /** What the question measures, independent of its wording; null if nothing else asks it. */
    String concept();

    Comparability comparability();

    Label label();

    boolean required();

    /** The code list its answers come from, null for free text. */
    String codeList();

    /**
     * What is wrong with an answer that was given.
     *
     * @param pointer where the answer stands
     * @param answer text, list or anything else that JSON can hold
     * @param codes the options of {@link #codeList()}, empty for free text
     */
    List<FieldError> check(String pointer, Object answer, List<Code> codes);

    /** What is wrong with the question itself beyond what all types share. */
    List<FieldError> findings(String pointer, List<Code> codes);
}
