package careers.training.establishment;

/**
 * Payload of {@code training.establishment.registered}.
 *
 * @param region region of England, or Wales; null where the register does not say
 * @param open false when the source says closed or only proposed, or does not list it any more
 */
record EstablishmentRegistered(
        String establishment,
        String name,
        Nation nation,
        String localAuthority,
        Region region,
        String phase,
        boolean open) {

    static final String TYPE = "training.establishment.registered";

    static EstablishmentRegistered of(RegisteredEstablishment registered) {
        EstablishmentEntry entry = registered.entry();
        return new EstablishmentRegistered(
                entry.reference(),
                entry.name(),
                entry.nation(),
                entry.localAuthority(),
                entry.region(),
                entry.phase(),
                registered.isOpen());
    }
}
