package careers.survey.freetext.screening;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Web addresses, except those of public bodies, and names in social networks. */
final class WebRule implements PersonalDataScreen.Rule {

    private static final int LONGEST = 253;
    private static final Set<String> ENDINGS =
            Set.of("com", "net", "org", "uk", "wales", "cymru", "io", "gg", "tv", "info", "eu", "app", "dev", "edu");
    /** What people name when they speak of the service itself. */
    private static final List<String> PUBLIC =
            List.of("gov.wales", "llyw.cymru", "gov.uk", "ucas.com", "careersandenterprise.co.uk");

    private static final Set<String> NETWORKS = Set.of(
            "insta",
            "instagram",
            "ig",
            "snap",
            "snapchat",
            "sc",
            "tiktok",
            "twitter",
            "facebook",
            "fb",
            "discord",
            "whatsapp",
            "telegram",
            "youtube",
            "steam",
            "roblox",
            "xbox",
            "psn",
            "linkedin");
    private static final Set<String> MINE = Set.of("my", "fy", "her", "his", "their", "add", "follow");
    private static final Set<String> IS = Set.of("is", "are", "yw", "ydy", "ydi", "i", "me", "on", "user", "username");

    @Override
    public void read(Words words, Consumer<TextFinding> found) {
        int after = 0;
        for (int i = 0; i < words.size(); i++) {
            if (words.start(i) >= after) {
                after = Math.max(after, readAt(words, i, found));
            }
        }
    }

    private static int readAt(Words words, int i, Consumer<TextFinding> found) {
        FoldedText text = words.text();
        int start = words.start(i);
        boolean announced = text.startsWith("http://", start)
                || text.startsWith("https://", start)
                || text.startsWith("www.", start);
        boolean signed = text.near(start - 1) == '@' && !Character.isLetterOrDigit(text.near(start - 2));
        int host = hostEnd(text, text.startsWith("http", start) && announced ? text.indexOf('/', start) + 2 : start);
        if ((announced || endsInADomain(text, start, host)) && !isPublic(text.between(start, Math.max(start, host)))) {
            int end = Math.max(host, words.end(i));
            found.accept(text.finding(FindingKind.WEB_ADDRESS, start, end));
            return end;
        }
        if (signed || isNamed(words, i)) {
            found.accept(text.finding(FindingKind.SOCIAL_HANDLE, signed ? start - 1 : start, words.end(i)));
        }
        return Math.max(host, start);
    }

    /** How far letters, digits, dots and dashes go. */
    private static int hostEnd(FoldedText text, int from) {
        int i = from;
        while (i - from < LONGEST
                && (Character.isLetterOrDigit(text.near(i))
                        || (".-_".indexOf(text.near(i)) >= 0 && Character.isLetterOrDigit(text.near(i + 1))))) {
            i++;
        }
        return i;
    }

    private static boolean endsInADomain(FoldedText text, int from, int to) {
        String host = text.between(from, Math.max(from, to));
        int dot = host.lastIndexOf('.');
        return dot > 0 && ENDINGS.contains(host.substring(dot + 1)) && text.near(from - 1) != '@';
    }

    private static boolean isPublic(String address) {
        return PUBLIC.stream()
                .anyMatch(known ->
                        address.endsWith("." + known) || address.endsWith("/" + known) || address.equals(known));
    }

    /** "my insta is …", "snapchat: …", "fy insta yw …". */
    private static boolean isNamed(Words words, int i) {
        boolean colon = words.isClose(i - 1, 2) && words.gapAfter(i - 1).startsWith(":");
        if (colon && NETWORKS.contains(words.word(i - 1))) {
            return true;
        }
        boolean mine = NETWORKS.contains(words.word(i - 2)) && MINE.contains(words.word(i - 3));
        return mine && IS.contains(words.word(i - 1)) && words.isClose(i - 1, 3);
    }
}
