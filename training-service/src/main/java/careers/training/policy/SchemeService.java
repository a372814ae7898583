package careers.training.policy;

import careers.platform.identity.CurrentUser;
import careers.platform.problem.PlatformError;
import careers.platform.time.LondonCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Shows a scheme, freezes and thaws it. Claims feel it by a trigger, so no code can forget to ask. */
@ApplicationScoped
public class SchemeService {

    private final SchemeRepository schemes;
    private final CurrentUser user;
    private final LondonCalendar calendar;

    SchemeService(SchemeRepository schemes, CurrentUser user, LondonCalendar calendar) {
        this.schemes = schemes;
        this.user = user;
        this.calendar = calendar;
    }

    /** One scheme, or 404. */
    public SchemeView get(String code) {
        return schemes.ofCode(code).map(SchemeView::of).orElseThrow(PlatformError.NOT_FOUND::problem);
    }

    /** No submission, approval, run or clawback from now on. */
    @Transactional
    public SchemeView freeze(String code, FreezeScheme request) {
        Scheme scheme = toChange(code);
        scheme.freeze(request.reason(), user.id(), calendar.now());
        schemes.flush();
        return SchemeView.of(scheme);
    }

    /** Ends the freeze. */
    @Transactional
    public SchemeView thaw(String code) {
        Scheme scheme = toChange(code);
        scheme.thaw();
        schemes.flush();
        return SchemeView.of(scheme);
    }

    private Scheme toChange(String code) {
        return schemes.toChange(code).orElseThrow(PlatformError.NOT_FOUND::problem);
    }
}
