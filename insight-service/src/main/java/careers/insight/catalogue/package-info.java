/** What careers services really offer, by date: what people believe is compared with it. */
package careers.insight.catalogue;
