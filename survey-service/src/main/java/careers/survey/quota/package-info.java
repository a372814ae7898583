/**
 * Quotas: at most so many responses of a kind, counted over all instruments of a campaign. A place is taken by the
 * transaction that stores the response, under the lock of the quota's row, and given back when the response is withdrawn
 * or changed. The database refuses to hold more than there are places.
 */
package careers.survey.quota;
