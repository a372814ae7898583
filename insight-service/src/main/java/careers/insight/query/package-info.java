/** What the query side of every feature shares: reading query parameters and conditional answers. */
package careers.insight.query;
