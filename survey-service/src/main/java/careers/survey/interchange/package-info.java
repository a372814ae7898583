/**
 * Questionnaires from and to the formats of other systems. What comes in becomes a draft or is refused with everything
 * that cannot be carried, each by its place; nothing is dropped in silence.
 */
package careers.survey.interchange;
