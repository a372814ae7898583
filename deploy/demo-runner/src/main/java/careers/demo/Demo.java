package careers.demo;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Plays the whole story on a running system, only through its public API: five groups answer a campaign, 25 careers
 * leaders are trained, their schools are paid, and insight tells about both. Each run makes its own campaign, cohorts
 * and leaders. Ends with 0, or with 1 and one sentence at the first answer that was not expected.
 */
public final class Demo {

    private final DemoOptions options;
    private final Story story;

    private Demo(DemoOptions options, Story story) {
        this.options = options;
        this.story = story;
    }

    public static void main(String[] arguments) {
        System.exit(run(Console.standardOutput(), arguments));
    }

    /** Plays the story and returns the exit code. */
    public static int run(PrintStream out, String... arguments) {
        var console = new Console(out);
        try {
            var options = DemoOptions.parse(arguments);
            var api = ApiClient.of(options.gateway(), options.identity());
            api.requireRunning();
            new Demo(options, Story.begin(api, console)).play();
            console.end("That was the whole story.");
            return 0;
        } catch (DemoFailure failure) {
            console.failure(failure.getMessage());
            return 1;
        }
    }

    private void play() {
        var register = new RegisterStory(story);
        register.importFictional();
        var schools = claimants(register);
        var welsh = register.welshSchools();

        var insight = new InsightStory(story);
        var survey = new SurveyStory(story);
        var campaign = survey.openCampaign();
        insight.showNothing(campaign);
        survey.respond(campaign, together(schools, welsh));

        var funnelBefore = insight.funnel();
        var paid = trainAndPay(schools, welsh.getFirst());

        insight.showLive(campaign);
        survey.close(campaign);
        insight.showFinal(campaign);
        story.console().chapter("The training funnel");
        insight.showFunnel(funnelBefore, schools.size());
        prove(paid);
    }

    /** Places, their claims in the same order, and the end-to-end ids by claim. */
    private record Paid(List<Place> places, List<String> claims, Map<String, String> endToEndIds) {}

    private void prove(Paid paid) {
        var proof = new ProofStory(story);
        proof.checkCertificate(paid.places().getFirst());
        var returned = paid.claims().get(1);
        proof.returnPayment(returned, paid.endToEndIds().get(returned));
        new PaymentStory(story).payAgain(returned);
        proof.clawBack(paid.places().getLast(), paid.claims().getLast());
        new PaymentStory(story).showLedger();
        proof.verify();
    }

    private List<School> claimants(RegisterStory register) {
        if (options.register().isEmpty()) {
            return register.fictionalClaimants();
        }
        register.importReal(options.register().get());
        var schools = register.realClaimants();
        int mandate = new SchoolMandate(options.identity(), story.api().tokens()).extend(schools);
        story.api().tokens().renew(Actor.SCHOOLS);
        story.say(
                "The identity administrator lets the schools' system speak for %d of these schools too, %d in all.",
                schools.size(), mandate);
        return schools;
    }

    private Paid trainAndPay(List<School> schools, School welsh) {
        var training = new TrainingStory(story);
        var bursaries = new BursaryStory(story);
        var payments = new PaymentStory(story);
        var places = training.train(schools, welsh);
        bursaries.allocate(places.size());
        bursaries.explain(places.getFirst(), Set.of("NOT_ELIGIBLE"), "before the training is completed");
        training.complete(places);
        // A school census does not say which schools are open; the approvers decide then.
        var verdicts = options.register().isEmpty() ? Set.of("ELIGIBLE") : Set.of("ELIGIBLE", "SUBJECT_TO_REVIEW");
        bursaries.explain(places.getFirst(), verdicts, "after it");
        var claims = bursaries.claim(places);
        var endToEndIds = payments.pay();
        bursaries.requirePaid(claims);
        payments.showLedger();
        return new Paid(places, claims, endToEndIds);
    }

    private static List<School> together(List<School> schools, List<School> welsh) {
        var all = new ArrayList<>(schools);
        all.addAll(welsh);
        return all;
    }
}
