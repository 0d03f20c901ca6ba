package dev.artrelay.advance;

import jakarta.enterprise.context.ApplicationScoped;

/** The steps there are, one class each. */
@ApplicationScoped
class Steps {

    private final PrepareContent prepare;
    private final SubmitTask submit;
    private final LookAtTask look;
    private final ReadInbox read;
    private final KeepArtworks keep;
    private final DeliverWebhooks deliver;
    private final RecallTask recall;
    private final ExpireTask expire;

    Steps(PrepareContent prepare, SubmitTask submit, LookAtTask look, ReadInbox read, KeepArtworks keep,
            DeliverWebhooks deliver, RecallTask recall, ExpireTask expire) {
        this.prepare = prepare;
        this.submit = submit;
        this.look = look;
        this.read = read;
        this.keep = keep;
        this.deliver = deliver;
        this.recall = recall;
        this.expire = expire;
    }

    PrepareContent prepare() {
        return prepare;
    }

    SubmitTask submit() {
        return submit;
    }

    LookAtTask look() {
        return look;
    }

    ReadInbox read() {
        return read;
    }

    KeepArtworks keep() {
        return keep;
    }

    DeliverWebhooks deliver() {
        return deliver;
    }

    RecallTask recall() {
        return recall;
    }

    ExpireTask expire() {
        return expire;
    }
}
