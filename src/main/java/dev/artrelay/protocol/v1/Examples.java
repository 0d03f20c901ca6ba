package dev.artrelay.protocol.v1;

/** What the OpenAPI document shows. */
final class Examples {

    static final String SUBMISSION = """
            {"model": "studio/qr",
             "input": {"content": "https://example.com/menu", "prompt": "a mountain lake at dawn", "resolution": "768x768"},
             "webhook": {"url": "https://example.com/hooks/artrelay"}}""";

    static final String BATCH = """
            {"ids": ["0199f3a0-8e4c-7cc1-b3f4-0a52b8a7d3c9", "0199f3a1-02b7-7a54-9d1e-6c0f4f1c2b8a"]}""";

    static final String KEY = """
            {"client": "acme", "max_per_second": 10, "max_live_tasks": 100}""";

    static final String SCAN = """
            {"image_url": "https://example.com/poster.png", "content": "https://example.com/menu"}""";

    static final String FOLLOW_UP = """
            {"action": "upscale1"}""";

    static final String WEBHOOK = """
            {"url": "https://example.com/hooks/artrelay", "events": ["task.succeeded", "task.failed"]}""";

    static final String REDELIVERY = """
            {"since": "2026-03-01T10:00:00Z"}""";

    static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    private Examples() {
    }
}
