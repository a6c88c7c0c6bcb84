package org.clearinghouse.ingest.extraction;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearinghouse.catalogue.AreaEntry;
import org.clearinghouse.model.Qualifier;

/** A random sheet composed of {@link SheetWordings}, and the figures it states. */
final class SheetSample {
    private static final Pattern FIGURE = Pattern.compile("\\[([sn]) ([a-z-]+)\\]");
    private static final List<String> WORDS = List.of(
            "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");
    private static final List<String> TITLES = List.of(
            "### **{area} Data**\n\n",
            "# {area} Data {year}\n\n",
            "{area} Data\n\n",
            "{year} {area} Fact Sheet\n\n",
            "The National Center for Missing & Exploited Children\n\n{area}\n\n",
            "# NCMEC Data: {area}\n\n");

    private final Random random;
    private final AreaEntry area;
    private final int year;
    private final Map<String, String> printed = new TreeMap<>();
    private final TreeSet<String> expected = new TreeSet<>();
    private final String text;

    SheetSample(long seed, AreaEntry area, int year) {
        this.random = new Random(seed);
        this.area = area;
        this.year = year;
        splitCases();
        String written = write();
        this.text = random.nextInt(3) == 0 ? wrapped(written) : written;
    }

    String text() {
        return text;
    }

    /** Every figure as "area metric value qualifier". */
    TreeSet<String> expected() {
        return expected;
    }

    private void splitCases() {
        int services = random.nextInt(2000);
        int other = random.nextInt(300);
        int refugees = random.nextInt(5);
        printed.put("s missing-cases-social-services", digits(services));
        printed.put("s missing-cases-other", digits(other));
        printed.put("s missing-cases-orr", digits(refugees));
        printed.put("s missing-cases", digits(services + other + refugees));
    }

    private String write() {
        List<List<String>> sections = new ArrayList<>(SheetWordings.SECTIONS);
        if (random.nextBoolean()) {
            Collections.shuffle(sections, random);
        }
        StringBuilder sheet = new StringBuilder(pick(TITLES));
        for (List<String> wordings : sections) {
            if (random.nextInt(10) > 0) {
                sheet.append(pick(wordings)).append("\n\n");
            }
        }
        String named = sheet.toString().replace("{area}", name()).replace("{year}", String.valueOf(year));
        return fill(named.replaceAll("(?m)(^|[.] )the ", "$1The "));
    }

    private String name() {
        return area.code().equals("DC") ? "the District of Columbia" : area.name();
    }

    private String fill(String sheet) {
        Matcher figure = FIGURE.matcher(sheet);
        return figure.replaceAll(match -> Matcher.quoteReplacement(figure(match.group(1), match.group(2))));
    }

    private String figure(String whose, String metric) {
        String words = printed.computeIfAbsent(whose + " " + metric, key -> number(whose, metric));
        Qualifier qualifier = words.startsWith("more than") || words.startsWith("over")
                ? Qualifier.MORE_THAN
                : words.startsWith("nearly") ? Qualifier.NEARLY : Qualifier.EXACT;
        if (words.endsWith("million") && qualifier == Qualifier.EXACT || words.endsWith("%")) {
            qualifier = Qualifier.ROUNDED;
        }
        expected.add("%s %s %s %s".formatted(whose.equals("s") ? area.code() : "US", metric, value(words), qualifier));
        return words;
    }

    private String number(String whose, String metric) {
        if (metric.equals("missing-social-services-likely-trafficked")) {
            return 10 + random.nextInt(20) + "%";
        }
        if (whose.equals("s")) {
            int small = 2 + random.nextInt(60);
            return small <= 12 && random.nextInt(4) == 0
                    ? WORDS.get(small)
                    : digits(random.nextBoolean() ? small : random.nextInt(90_000) + 2);
        }
        return switch (random.nextInt(5)) {
            case 0 -> "more than " + digits(1000 + 100 * random.nextInt(900));
            case 1 -> "over " + (10 + random.nextInt(90)) + " million";
            case 2 -> 10 + random.nextInt(90) + "." + (1 + random.nextInt(9)) + " million";
            case 3 -> "nearly " + digits(1000 + 100 * random.nextInt(900));
            default -> digits(3000 + random.nextInt(90_000));
        };
    }

    private static String value(String words) {
        if (WORDS.contains(words)) {
            return String.valueOf(WORDS.indexOf(words));
        }
        String number = words.replaceAll("[^\\d.]", "");
        return words.endsWith("million")
                ? new BigDecimal(number).movePointRight(6).toBigInteger().toString()
                : number;
    }

    private static String digits(int number) {
        return NumberFormat.getIntegerInstance(Locale.US).format(number);
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private String wrapped(String sheet) {
        StringBuilder wrapped = new StringBuilder();
        int width = 60 + random.nextInt(40);
        for (String line : sheet.split("\n", -1)) {
            boolean row = line.contains("\t") || line.contains("|") || line.matches(".*[a-z)] \\d+");
            wrapped.append(row ? line : line.replaceAll("(.{" + width + "}\\S*) ", "$1\n"))
                    .append('\n');
        }
        return random.nextBoolean()
                ? wrapped.toString()
                : wrapped.toString().replace("'", "\u2019").replace(" million", "\u00A0million");
    }
}
