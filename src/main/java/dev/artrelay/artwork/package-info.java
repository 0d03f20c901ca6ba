/**
 * Keeps images: fetches what upstreams link to, looks at its header, stores it, and serves it for as long as its task is
 * there.
 *
 * <p><b>The row is the truth.</b> An image is served if the task's output names it, and only then: what lies in the store
 * and on no row (uploads, images of an attempt that came to nothing) has no link that works.
 *
 * <p><b>Names are derived, not drawn</b> ({@link dev.artrelay.artwork.ArtworkNames}): a worker that repeats what a dead one
 * had begun writes over its images and leaves no litter. They say nothing of the content: a renderer that always paints
 * the same picture would make names by content guessable.
 *
 * <p><b>What is changed here is kept beside what came.</b> Its row names both, and both are served: an upstream's own link ends
 * within minutes or days.
 *
 * <p><b>Headers are read, pixels are not</b> ({@link dev.artrelay.picture.ImageProbe}): whether a file is a picture that we
 * are willing to pass on is told by a few bytes, and a decoder is the larger target. Who needs pixels opens it after that, by
 * {@link dev.artrelay.picture.ImageDecoder}.
 *
 * <p><b>A link that leads to no picture is tried again</b>: pages that say "soon" with status 200 are not rare. What is too
 * large is too large the next time, too.
 *
 * <p><b>Whole or not at all.</b> A file is written beside its place, forced to the disk, and moved.
 *
 * <p><b>No list of what is to be removed.</b> A folder is removed with its task ({@code DELETE}), or found to be nobody's by
 * {@link dev.artrelay.artwork.SweepArtworks}, a few at a time and never while it may still become somebody's.
 *
 * <p><b>A bucket removes by rules, in whole days</b> ({@link dev.artrelay.artwork.Shelf}): what is put there lies below a prefix whose
 * rule has days enough for the task's deadline, a grace, and its retention. The name says which, so that a link needs nothing else, and
 * a forgotten task is looked for on every shelf. Turned down: tags on objects, for a tag is paid for by the month and not every store
 * has them; prefixes found by the row's terms alone, for then nobody might ever change what they are found by. What is kept longest
 * has its prefix around all others, and its rule is the net below theirs. Webhooks may be tried for longer than a short retention:
 * the task is still shown then, its pictures are promised for the retention only.
 *
 * <p><b>Who reads while another writes</b> sees one whole image, in a folder by the move, in a bucket by what S3 promises; the contract
 * is not tried there ({@code S3ArtworksTest}), for the tests' server now and then never answers a reader of what is being written.
 */
package dev.artrelay.artwork;
