package dev.artrelay.egress;

/** Who named a URL, which decides whether it may be plain {@code http}. */
enum NamedBy {

    /** In a task or a subscription: plain {@code http} where the operator allows it. */
    CLIENT,

    /** In a result: some upstreams' picture links are plain {@code http}. */
    UPSTREAM
}
