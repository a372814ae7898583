package careers.gateway.token;

/** No token can be judged, because the identity provider has not given its keys yet. */
public final class NoKeys extends Exception {
    private static final long serialVersionUID = 1;

    NoKeys() {
        super("no signing keys yet", null, false, false);
    }
}
