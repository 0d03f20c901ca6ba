package dev.artrelay.protocol.v1;

/** What the OpenAPI document shows. */
final class Examples {

    static final String SUBMISSION = """
            {"model": "studio/qr",
             "input": {"content": "https://example.com/menu", "prompt": "a mountain lake at dawn", "resolution": "768x768"},
             "webhook": {"url": "https://example.com/hooks/artrelay"}}""";

    static final String FOLLOW_UP = """
            {"action": "upscale1"}""";

    static final String WEBHOOK = """
            {"url": "https://example.com/hooks/artrelay", "events": ["task.succeeded", "task.failed"]}""";

    static final String REDELIVERY = """
            {"since": "2026-03-01T10:00:00Z"}""";

    private Examples() {
    }
}
