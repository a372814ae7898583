package careers.training.ledger;

import java.util.Arrays;
import java.util.List;

/** Which accounts the service's postings raise and lower. */
public final class PostingAccounts {

    private PostingAccounts() {}

    public static List<String> all() {
        return Arrays.stream(Account.values()).map(Enum::name).toList();
    }

    public static String raised(String posting) {
        return Posting.valueOf(posting).raised().name();
    }

    public static String lowered(String posting) {
        return Posting.valueOf(posting).lowered().name();
    }
}
