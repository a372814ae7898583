/**
 * The questions that the surveys were made to answer, each in one call. A {@link careers.insight.question.Question} is a
 * list of parts; a part names concepts, and which variables measure a concept is what the published questionnaires say.
 * Every number here comes out of a {@link careers.insight.disclosure.ProtectedTable}; this package has no way to the facts
 * themselves. All formats are written from one {@link careers.insight.question.AnswerView}, so none can show more.
 */
package careers.insight.question;
