package dev.artrelay.protocol.acedata.upstream;

import dev.artrelay.provider.Assignment;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** A request body in the making: the client's own options first, then what has a neutral name, then what is ours to say. */
final class Fields {

    /** Ours to say, or about the operator's account. */
    private static final Set<String> WITHHELD = Set.of("callback_url", "async", "stream", "trace_id", "application_id", "user_id",
            "credential_id", "api_id");

    private final Map<String, Object> body = new LinkedHashMap<>();

    private Fields() {
    }

    /**
     * The beginning.
     *
     * @param own the options of its own that the request may name
     */
    static Fields of(Assignment asked, Map<String, Object> own) {
        Fields fields = new Fields();
        own.forEach(fields::put);
        fields.body.keySet().removeAll(WITHHELD);
        fields.body.put("callback_url", asked.callback().toString());
        return fields;
    }

    /** Null leaves it as it is. */
    Fields put(String field, Object value) {
        if (value != null) {
            body.put(field, value instanceof Double number ? plain(number) : value);
        }
        return this;
    }

    Map<String, Object> body() {
        return body;
    }

    /** {@code 2}, not {@code 2.0}. */
    private static Object plain(Double number) {
        return number == Math.rint(number) ? (Object) number.longValue() : BigDecimal.valueOf(number);
    }
}
