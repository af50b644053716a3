package io.apidirect.simulator.aws.timetable;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** A cron expression of AWS: minutes, hours, day of month, month, day of week, year. */
record Cron(
        CronField minutes,
        CronField hours,
        CronField days,
        CronField months,
        CronField weekdays,
        CronField years) {

    private static final List<String> MONTHS =
            List.of("JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC".split(" ", -1));
    private static final List<String> WEEKDAYS =
            List.of("SUN MON TUE WED THU FRI SAT".split(" ", -1));
    private static final int FURTHEST_DAYS = 366 * 5;

    static Cron of(String text) {
        String[] fields = text.strip().split("\\s+", -1);
        if (fields.length != 6) {
            throw new IllegalArgumentException(text + " has no six fields.");
        }
        return new Cron(
                new CronField(fields[0], 0, List.of()),
                new CronField(fields[1], 0, List.of()),
                new CronField(fields[2], 1, List.of()),
                new CronField(fields[3], 1, MONTHS),
                new CronField(fields[4], 1, WEEKDAYS),
                new CronField(fields[5], 1970, List.of()));
    }

    /** The first time after another one; empty where there is none within five years. */
    Optional<LocalDateTime> after(LocalDateTime time) {
        var from = time.plusMinutes(1);
        for (int i = 0; i < FURTHEST_DAYS; i++) {
            var day = from.toLocalDate().plusDays(i);
            int firstMinute = i == 0 ? from.getHour() * 60 + from.getMinute() : 0;
            if (isOn(day)) {
                for (int minute = firstMinute; minute < 24 * 60; minute++) {
                    if (hours.has(minute / 60) && minutes.has(minute % 60)) {
                        return Optional.of(day.atStartOfDay().plusMinutes(minute));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private boolean isOn(LocalDate day) {
        boolean isLast =
                days.text().equals("L")
                        && day.getDayOfMonth() == YearMonth.from(day).lengthOfMonth();
        return years.has(day.getYear())
                && months.has(day.getMonthValue())
                && (isLast || !days.text().equals("L") && days.has(day.getDayOfMonth()))
                && weekdays.has(day.getDayOfWeek().getValue() % 7 + 1);
    }
}
