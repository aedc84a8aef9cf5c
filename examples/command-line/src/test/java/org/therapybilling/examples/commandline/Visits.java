package org.therapybilling.examples.commandline;

/** Sessions as a user would write them: clean, with an error, with a warning. */
final class Visits {

    private Visits() {}

    /** 33 minutes of 97110 are two units (CMS Pub. 100-04 ch. 5 §20.2), billed as such. */
    static String clean(String id) {
        return visit(id, "medicare", 2, "[\"GP\"]");
    }

    /** GP is missing: {@code modifier.discipline}. */
    static String withError(String id) {
        return visit(id, "medicare", 2, "[]");
    }

    /** One of two units is billed: {@code units.under-minutes}. */
    static String withWarning(String id) {
        return visit(id, "medicare", 1, "[\"GP\"]");
    }

    static String visit(String id, String payer, int units, String modifiers) {
        return "{\"sessionId\": \"" + id + "\", " + visit(payer, units, modifiers);
    }

    /** A session that nobody gave an id. */
    static String withErrorAndNoId() {
        return "{" + visit("medicare", 2, "[]");
    }

    private static String visit(String payer, int units, String modifiers) {
        return "\"dateOfService\": \"2026-03-02\", \"discipline\": \"PT\", \"payer\": \"" + payer + "\","
                + " \"treatments\": [{\"code\": \"97110\", \"minutes\": 33}],"
                + " \"billed\": [{\"code\": \"97110\", \"units\": " + units + ", \"modifiers\": " + modifiers + "}]}";
    }
}
