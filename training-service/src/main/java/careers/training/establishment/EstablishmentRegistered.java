package careers.training.establishment;

/**
 * Payload of {@code training.establishment.registered}.
 *
 * @param open false when the source says closed or only proposed, or does not list it any more
 */
record EstablishmentRegistered(
        String establishment, String name, Nation nation, String localAuthority, String phase, boolean open) {

    static final String TYPE = "training.establishment.registered";

    static EstablishmentRegistered of(RegisteredEstablishment registered) {
        EstablishmentEntry entry = registered.entry();
        return new EstablishmentRegistered(
                entry.reference(),
                entry.name(),
                entry.nation(),
                entry.localAuthority(),
                entry.phase(),
                registered.isOpen());
    }
}
