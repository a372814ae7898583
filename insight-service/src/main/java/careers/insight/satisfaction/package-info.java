/**
 * How satisfied each respondent group is. Every number here comes out of a
 * {@link careers.insight.disclosure.ProtectedTable}; this package has no way to the facts themselves.
 */
package careers.insight.satisfaction;
