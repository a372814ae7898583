/**
 * The rules of asking and answering, free of frameworks but for annotations: questions by type, which answers they take,
 * and what an instrument needs before it is published. Everything else in the service may depend on it; it depends on
 * nothing of the service.
 */
package careers.survey.questionnaire;
