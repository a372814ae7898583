/**
 * Campaigns: windows of time in which published instruments are answered. A response is let in through
 * {@link careers.survey.campaign.CampaignGate}, which also keeps the campaign from closing underneath it.
 */
package careers.survey.campaign;
