package dev.artrelay.picture;

/** What kinds of image we pass on. */
public enum ImageType {

    PNG("image/png", "png"), JPEG("image/jpeg", "jpg"), WEBP("image/webp", "webp"), GIF("image/gif", "gif"),
    /** Made by us alone. */
    SVG("image/svg+xml", "svg");

    private final String mimeType;
    private final String extension;

    ImageType(String mimeType, String extension) {
        this.mimeType = mimeType;
        this.extension = extension;
    }

    public String mimeType() {
        return mimeType;
    }

    /** Without a dot. */
    public String extension() {
        return extension;
    }
}
