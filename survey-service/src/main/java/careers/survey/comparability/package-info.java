/**
 * Whether answers may be compared: between the audiences of a survey, and between the versions of an instrument. Free of
 * frameworks; it knows questionnaires only.
 */
package careers.survey.comparability;
