package careers.survey.questionnaire;

import careers.platform.problem.FieldError;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.DiscriminatorMapping;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a question is answered. Each type knows which answers it takes and what makes it impossible to answer. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = SingleChoice.class, name = "SINGLE"),
    @JsonSubTypes.Type(value = MultipleChoice.class, name = "MULTI"),
    @JsonSubTypes.Type(value = Scale.class, name = "SCALE"),
    @JsonSubTypes.Type(value = FreeText.class, name = "TEXT"),
    @JsonSubTypes.Type(value = NumberAnswer.class, name = "NUMBER"),
    @JsonSubTypes.Type(value = DateAnswer.class, name = "DATE"),
    @JsonSubTypes.Type(value = YesNo.class, name = "YES_NO"),
    @JsonSubTypes.Type(value = Ranking.class, name = "RANKING"),
    @JsonSubTypes.Type(value = Matrix.class, name = "MATRIX"),
    @JsonSubTypes.Type(value = TimingGrid.class, name = "TIMING_GRID"),
    @JsonSubTypes.Type(value = Allocation.class, name = "ALLOCATION"),
    @JsonSubTypes.Type(value = PostcodeArea.class, name = "POSTCODE_AREA"),
    @JsonSubTypes.Type(value = SchoolReference.class, name = "SCHOOL_REF"),
    @JsonSubTypes.Type(value = Consent.class, name = "CONSENT"),
    @JsonSubTypes.Type(value = Statement.class, name = "STATEMENT"),
    @JsonSubTypes.Type(value = Computed.class, name = "COMPUTED"),
    @JsonSubTypes.Type(value = Repeat.class, name = "REPEAT")
})
@Schema(
        oneOf = {
            SingleChoice.class,
            MultipleChoice.class,
            Scale.class,
            FreeText.class,
            NumberAnswer.class,
            DateAnswer.class,
            YesNo.class,
            Ranking.class,
            Matrix.class,
            TimingGrid.class,
            Allocation.class,
            PostcodeArea.class,
            SchoolReference.class,
            Consent.class,
            Statement.class,
            Computed.class,
            Repeat.class
        },
        discriminatorProperty = "type",
        discriminatorMapping = {
            @DiscriminatorMapping(value = "SINGLE", schema = SingleChoice.class),
            @DiscriminatorMapping(value = "MULTI", schema = MultipleChoice.class),
            @DiscriminatorMapping(value = "SCALE", schema = Scale.class),
            @DiscriminatorMapping(value = "TEXT", schema = FreeText.class),
            @DiscriminatorMapping(value = "NUMBER", schema = NumberAnswer.class),
            @DiscriminatorMapping(value = "DATE", schema = DateAnswer.class),
            @DiscriminatorMapping(value = "YES_NO", schema = YesNo.class),
            @DiscriminatorMapping(value = "RANKING", schema = Ranking.class),
            @DiscriminatorMapping(value = "MATRIX", schema = Matrix.class),
            @DiscriminatorMapping(value = "TIMING_GRID", schema = TimingGrid.class),
            @DiscriminatorMapping(value = "ALLOCATION", schema = Allocation.class),
            @DiscriminatorMapping(value = "POSTCODE_AREA", schema = PostcodeArea.class),
            @DiscriminatorMapping(value = "SCHOOL_REF", schema = SchoolReference.class),
            @DiscriminatorMapping(value = "CONSENT", schema = Consent.class),
            @DiscriminatorMapping(value = "STATEMENT", schema = Statement.class),
            @DiscriminatorMapping(value = "COMPUTED", schema = Computed.class),
            @DiscriminatorMapping(value = "REPEAT", schema = Repeat.class)
        })
public sealed interface AnswerType
        permits SingleChoice,
                MultipleChoice,
                Scale,
                FreeText,
                NumberAnswer,
                DateAnswer,
                YesNo,
                Ranking,
                Matrix,
                TimingGrid,
                Allocation,
                PostcodeArea,
                SchoolReference,
                Consent,
                Statement,
                Computed,
                Repeat {

    /**
     * What is wrong with an answer that was given, in its form and by itself; what other answers make of it is routing.
     *
     * @param pointer where the answer stands
     * @param answer anything that JSON can hold
     */
    List<FieldError> check(String pointer, Object answer, AnswerContext context);

    /**
     * What makes the type impossible to answer.
     *
     * @param pointer where the type stands in the document
     */
    List<FieldError> findings(String pointer, CodeLists codeLists);

    /** Whether respondents answer it at all. */
    default boolean takesAnswer() {
        return true;
    }

    /** The name of the type on the wire. */
    default String typeName() {
        for (JsonSubTypes.Type type :
                AnswerType.class.getAnnotation(JsonSubTypes.class).value()) {
            if (type.value() == getClass()) {
                return type.name();
            }
        }
        throw new IllegalStateException("no name for " + getClass());
    }
}
