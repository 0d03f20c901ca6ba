package dev.artrelay.client;

/**
 * How much of a limit is left, in the words of the headers that tell it.
 *
 * @param policy the limit's name
 * @param quota how much there is when nothing has been used
 * @param window seconds in which all of it comes back, or null if that is not a matter of time
 * @param remaining what is left
 * @param reset seconds until all of it is back, or null if that is not known
 * @see <a href="https://datatracker.ietf.org/doc/draft-ietf-httpapi-ratelimit-headers/">RateLimit header fields for HTTP</a>
 */
record Allowance(String policy, long quota, Long window, long remaining, Long reset) {

    /** {@code "requests";q=10;w=1} */
    String policyField() {
        return '"' + policy + "\";q=" + quota + (window == null ? "" : ";w=" + window);
    }

    /** {@code "requests";r=9;t=1} */
    String limitField() {
        return '"' + policy + "\";r=" + remaining + (reset == null ? "" : ";t=" + reset);
    }
}
