/**
 * Which questions are asked after which answers, and what must hold between answers. Rules are CEL, made ready once for a
 * published version.
 */
package careers.survey.routing;
