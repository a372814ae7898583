package careers.survey.questionnaire;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * Questions that stand together.
 *
 * @param id stable name, referred to by {@link Question#section()}
 * @param showIf condition (CEL) under which its questions are asked; always when absent
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Section(String id, Label title, String showIf) {}
