/** What the query side of every feature shares: conditional answers. */
package careers.insight.query;
