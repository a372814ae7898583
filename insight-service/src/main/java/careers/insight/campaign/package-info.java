/**
 * Which campaigns and questionnaires are known, from the events of the survey service. Nothing here counts people, so
 * everything here may be shown.
 */
package careers.insight.campaign;
