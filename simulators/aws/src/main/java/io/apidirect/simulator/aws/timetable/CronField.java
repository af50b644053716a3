package io.apidirect.simulator.aws.timetable;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * One field of a cron expression.
 *
 * @param text as written, such as {@code 1-5} or {@code *}{@code /15}
 * @param lowest the number that a step counts from where no other is given
 * @param names of the numbers from the lowest on; empty where there are none
 */
record CronField(String text, int lowest, List<String> names) {

    boolean isAny() {
        return text.equals("*") || text.equals("?");
    }

    boolean has(int number) {
        return isAny() || Arrays.stream(text.split(",", -1)).anyMatch(it -> has(it, number));
    }

    private boolean has(String part, int number) {
        String[] stepped = part.split("/", 2);
        String[] range = stepped[0].split("-", 2);
        boolean isAll = range[0].equals("*");
        int from = isAll ? lowest : number(range[0]);
        boolean isOpen = isAll || range.length == 1 && stepped.length == 2;
        int to = isOpen ? Integer.MAX_VALUE : number(range[range.length - 1]);
        int step = stepped.length == 2 ? Integer.parseInt(stepped[1]) : 1;
        return number >= from && number <= to && (number - from) % step == 0;
    }

    private int number(String word) {
        int place = names.indexOf(word.toUpperCase(Locale.ROOT));
        return place < 0 ? Integer.parseInt(word) : place + lowest;
    }
}
