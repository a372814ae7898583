package careers.survey.campaign;

/** Who may answer a campaign. */
public enum CampaignAccess {
    /** Anybody whom the client speaks for. */
    OPEN,
    /** Who has an access code that was not used yet. */
    CODE
}
