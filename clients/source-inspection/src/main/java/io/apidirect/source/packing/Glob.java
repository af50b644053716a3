package io.apidirect.source.packing;

/** Translates the glob language of ignore files. */
final class Glob {

    private final String glob;
    private final StringBuilder regex = new StringBuilder();
    private int at;

    private Glob(String glob) {
        this.glob = glob;
    }

    static String regex(String glob) {
        var translation = new Glob(glob);
        while (translation.at < glob.length()) {
            translation.next();
        }
        return translation.regex.toString();
    }

    private void next() {
        var c = glob.charAt(at);
        switch (c) {
            case '*' -> stars();
            case '?' -> take("[^/]", 1);
            case '[' -> set();
            case '\\' -> {
                var escaped = at + 1 < glob.length() ? glob.charAt(at + 1) : '\\';
                take(quoted(escaped), 2);
            }
            default -> take(quoted(c), 1);
        }
    }

    private void stars() {
        var isStart = at == 0 || glob.charAt(at - 1) == '/';
        if (glob.startsWith("**/", at) && isStart) {
            take("(?:.*/)?", 3);
        } else if (glob.startsWith("**", at) && isStart && at + 2 == glob.length()) {
            take(".*", 2);
        } else {
            take("[^/]*", 1);
            while (at < glob.length() && glob.charAt(at) == '*') {
                at++;
            }
        }
    }

    private void set() {
        var from = at + 1;
        var isNegated =
                from < glob.length() && (glob.charAt(from) == '!' || glob.charAt(from) == '^');
        from += isNegated ? 1 : 0;
        var end = glob.indexOf(']', from + 1);
        if (end < 0) {
            take("\\[", 1);
            return;
        }
        var members =
                glob.substring(from, end)
                        .replace("\\", "\\\\")
                        .replace("[", "\\[")
                        .replace("&", "\\&")
                        .replace("^", "\\^");
        take("(?!/)[" + (isNegated ? "^" : "") + members + "]", end + 1 - at);
    }

    private void take(String translated, int length) {
        regex.append(translated);
        at += length;
    }

    private static String quoted(char c) {
        return Character.isLetterOrDigit(c) || c == '/' || c > 127 ? String.valueOf(c) : "\\" + c;
    }
}
