package io.apidirect.domain.identity;

import io.apidirect.domain.shared.Fault;
import io.apidirect.domain.shared.PlainText;
import io.apidirect.domain.shared.RuleBroken;
import java.util.ArrayList;
import java.util.List;

/**
 * What a person typed to sign up, found good.
 *
 * @param password in the clear, so a registration is hashed at once and never stored or printed
 */
public record Registration(Email email, String password, String organizationName) {

    public static final int SHORTEST_PASSWORD = 12;
    private static final int LONGEST_PASSWORD = 200;
    private static final int LONGEST_NAME = 80;

    /** Checks everything; a {@link RuleBroken} names all faults at once. */
    public static Registration check(String email, String password, String organizationName) {
        var faults = new ArrayList<Fault>();
        var address = Email.parse(email);
        if (address.isEmpty()) {
            faults.add(new Fault("/email", "must be an e-mail address such as ada@example.com"));
        }
        checkPassword(password, faults);
        var name = organizationName.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME || !PlainText.isOneLine(name)) {
            faults.add(new Fault("/organizationName", "must be 1 to 80 printable characters"));
        }
        if (!faults.isEmpty()) {
            throw new RuleBroken(
                    IdentityRule.SIGN_UP_MUST_BE_VALID, "The sign-up is not valid.", faults);
        }
        return new Registration(address.orElseThrow(), password, name);
    }

    private static void checkPassword(String password, List<Fault> faults) {
        if (password.length() < SHORTEST_PASSWORD || password.length() > LONGEST_PASSWORD) {
            faults.add(new Fault("/password", "must have 12 to 200 characters"));
        } else if (GuessablePasswords.contain(password)) {
            faults.add(
                    new Fault(
                            "/password",
                            "is among the first that attackers try; take a few unrelated words"));
        }
    }

    @Override
    public String toString() {
        return "Registration[" + email + ", " + organizationName + "]";
    }
}
