package careers.training.course;

import careers.platform.event.Outbox;
import careers.platform.identity.CurrentUser;
import careers.platform.problem.PlatformError;
import careers.platform.web.ETags;
import careers.training.ledger.FundedPlaces;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Leads offerings through their life and changes what is funded; every step leaves one event. */
@ApplicationScoped
public class OfferingStepsService {

    private final OfferingRepository offerings;
    private final FundedPlaces places;
    private final Outbox outbox;
    private final CurrentUser user;

    OfferingStepsService(OfferingRepository offerings, FundedPlaces places, Outbox outbox, CurrentUser user) {
        this.offerings = offerings;
        this.places = places;
        this.outbox = outbox;
        this.user = user;
    }

    /** Publishes, opens, closes or archives. */
    @Transactional
    public OfferingView move(UUID id, OfferingCommand command) {
        Offering offering = toChange(id);
        offering.move(command);
        return stepped(offering);
    }

    /** Sets the number of funded places; 409 when learners hold more, or when the offering is closed. */
    @Transactional
    public OfferingView fund(UUID id, String ifMatch, FundPlaces request) {
        Offering offering = toChange(id);
        ETags.requireMatch(ifMatch, offering.version);
        int more = offering.fund(request.fundedPlaces());
        if (more == 0) {
            return OfferingView.of(offering, user::has);
        }
        OfferingView view = stepped(offering);
        places.grant(id, view.version(), more, user.id());
        return view;
    }

    private OfferingView stepped(Offering offering) {
        offerings.flush();
        // Every step is one flush, so the row's version counts the steps from 0 and its events from 1.
        outbox.append(OfferingChanged.TYPE, offering.id.toString(), offering.version + 1, OfferingChanged.of(offering));
        return OfferingView.of(offering, user::has);
    }

    private Offering toChange(UUID id) {
        return offerings.oneToChange(id).orElseThrow(PlatformError.NOT_FOUND::problem);
    }
}
