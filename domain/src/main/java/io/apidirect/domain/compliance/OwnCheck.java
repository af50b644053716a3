package io.apidirect.domain.compliance;

import java.util.List;

/**
 * What a framework asks for and no template decides: it is for the customer, in the account or in
 * the organisation.
 *
 * @param sentence what must hold
 */
public record OwnCheck(Where where, Controls controls, String sentence) {

    /** Who can answer it. */
    public enum Where {
        /** The AWS account as a whole. */
        ACCOUNT,
        /** The code and what runs in it. */
        APPLICATION,
        /** People and papers. */
        ORGANISATION
    }

    /** In the order in which people read about them. */
    public static final List<OwnCheck> ALL =
            List.of(
                    new OwnCheck(
                            Where.ACCOUNT,
                            Controls.of("CC6.1", "164.312(d)", "8.4.2", "A.8.5", "32(1)(b)"),
                            "Every person logs in with a second factor."),
                    new OwnCheck(
                            Where.ACCOUNT,
                            Controls.of(
                                    "CC7.2",
                                    "164.308(a)(1)(ii)(D)",
                                    "11.5.1",
                                    "A.8.16",
                                    "32(1)(d)"),
                            "GuardDuty watches the account."),
                    new OwnCheck(
                            Where.ACCOUNT,
                            Controls.of("CC6.6", "", "6.4.2", "A.8.20", "32(1)(b)"),
                            "A web application firewall stands before the load balancer."),
                    new OwnCheck(
                            Where.ACCOUNT,
                            Controls.of("CC7.3", "164.308(a)(6)(ii)", "10.7.3", "A.5.26", "33(1)"),
                            "Somebody receives the alarms (monitoring.email) and answers them."),
                    new OwnCheck(
                            Where.APPLICATION,
                            Controls.of("CC6.1", "164.312(d)", "8.3.1", "A.8.5", "32(1)(b)"),
                            "The application knows who calls it, and what each caller may do."),
                    new OwnCheck(
                            Where.APPLICATION,
                            Controls.of("CC7.2", "164.312(b)", "10.2.1.1", "A.8.15", "5(1)(f)"),
                            "The application records who read and changed personal, health or card"
                                    + " data, and writes none of it into logs."),
                    new OwnCheck(
                            Where.APPLICATION,
                            Controls.of("CC8.1", "", "6.2.4", "A.8.28", "25(1)"),
                            "Code is reviewed and tested before it is released."),
                    new OwnCheck(
                            Where.APPLICATION,
                            Controls.of(
                                    "CC7.1", "164.308(a)(1)(ii)(A)", "11.4.3", "A.8.8", "32(1)(d)"),
                            "Somebody tries to break in, at least once a year, and what they find"
                                    + " is mended."),
                    new OwnCheck(
                            Where.APPLICATION,
                            Controls.of("P5.1", "", "3.2.1", "A.5.34", "17"),
                            "People's data can be shown to them, corrected and deleted."),
                    new OwnCheck(
                            Where.ORGANISATION,
                            Controls.of("CC3.2", "164.308(a)(1)(ii)(A)", "12.3.1", "A.5.7", "35"),
                            "Risks are written down and looked at again each year."),
                    new OwnCheck(
                            Where.ORGANISATION,
                            Controls.of("CC9.2", "164.308(b)(1)", "12.8.2", "A.5.19", "28"),
                            "There are contracts with all who handle the data, AWS among them (for"
                                    + " health data: a business associate addendum)."),
                    new OwnCheck(
                            Where.ORGANISATION,
                            Controls.of(
                                    "CC6.2", "164.308(a)(3)(ii)(C)", "7.2.4", "A.5.18", "32(4)"),
                            "Rights are given, reviewed and taken back by a known way."),
                    new OwnCheck(
                            Where.ORGANISATION,
                            Controls.of("CC7.4", "164.308(a)(6)(i)", "12.10.1", "A.5.24", "33(1)"),
                            "Everybody knows what to do, and whom to tell, when data got out."),
                    new OwnCheck(
                            Where.ORGANISATION,
                            Controls.of(
                                    "A1.3",
                                    "164.308(a)(7)(ii)(D)",
                                    "12.10.2",
                                    "A.5.30",
                                    "32(1)(d)"),
                            "Bringing the service back from a backup is tried at least once a"
                                    + " year."),
                    new OwnCheck(
                            Where.ORGANISATION,
                            Controls.of("CC1.4", "164.308(a)(5)(i)", "12.6.1", "A.6.3", "32(4)"),
                            "People are trained, and say that they are."),
                    new OwnCheck(
                            Where.ORGANISATION,
                            Controls.of("", "", "", "A.5.34", "30"),
                            "There is a record of what is done with personal data, and why it may"
                                    + " be."));
}
