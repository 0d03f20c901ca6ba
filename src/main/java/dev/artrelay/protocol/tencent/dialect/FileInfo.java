package dev.artrelay.protocol.tencent.dialect;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/**
 * An image to start from: exactly one of url, fileId and bytes is there.
 *
 * @param name as its client spells where it is, to be told of it
 * @param rest what has no neutral name, such as {@code reference_type}
 */
record FileInfo(String name, String url, String fileId, byte[] bytes, String text, ObjectNode rest) {

    private static final int ALL_BYTES = 7 << 20;
    private static final int URL = 2_048;
    private static final int WORD = 256;
    private static final int TEXT = 2_000;

    static List<FileInfo> read(List<Fields> fields) {
        List<FileInfo> files = fields.stream().map(FileInfo::read).toList();
        if (files.stream().mapToLong(file -> file.bytes == null ? 0 : file.bytes.length).sum() > ALL_BYTES) {
            throw TencentRefusal.invalid("All files together may have at most 7 MB.");
        }
        return files;
    }

    /** Documented as {@code File}, exemplified as {@code file}; where it is left out, what is there tells. */
    private static FileInfo read(Fields fields) {
        String type = fields.words("type", WORD);
        String url = fields.words("url", URL);
        String id = fields.words("file_id", WORD);
        String base64 = fields.words("base64", Integer.MAX_VALUE);
        String text = fields.words("text", TEXT);
        String kind = type != null ? type.toLowerCase(Locale.ROOT) : id != null ? "file" : url != null ? "url" : "base64";
        return switch (kind) {
            case "file" -> new FileInfo(fields.name("file_id"), null, needed(fields, "file_id", id), null, text, fields.rest());
            case "url" -> new FileInfo(fields.name("url"), needed(fields, "url", url), null, null, text, fields.rest());
            case "base64" -> new FileInfo(fields.name("base64"), null, null, bytes(fields, needed(fields, "base64", base64)), text,
                    fields.rest());
            default -> throw fields.wrong("type", "must be File, Url or Base64");
        };
    }

    private static String needed(Fields fields, String field, String value) {
        if (value == null) {
            throw TencentRefusal.missing(fields.name(field));
        }
        return value;
    }

    private static byte[] bytes(Fields fields, String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException notBase64) {
            throw fields.wrong("base64", "must be base64, without a data: prefix");
        }
    }
}
