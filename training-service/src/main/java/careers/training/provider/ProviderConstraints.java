package careers.training.provider;

import careers.platform.problem.ErrorCode;
import careers.platform.problem.NamedConstraints;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

@ApplicationScoped
class ProviderConstraints implements NamedConstraints {

    @Override
    public Map<String, ErrorCode> byName() {
        return Map.of(
                "uq_provider_ukprn", ProviderError.UKPRN_TAKEN,
                "ck_provider_areas", ProviderError.AREAS_MISMATCH,
                "ck_provider_edge", ProviderError.PROVIDER_STATE_CONFLICT,
                "ex_provider_suspension_overlap", ProviderError.SUSPENSION_OVERLAPS,
                "ck_enrolment_provider_active", ProviderError.PROVIDER_NOT_ACTIVE,
                "ck_enrolment_provider_suspended", ProviderError.PROVIDER_SUSPENDED,
                "ck_enrolment_area_served", ProviderError.AREA_NOT_SERVED);
    }
}
