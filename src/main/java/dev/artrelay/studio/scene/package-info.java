/**
 * The scenes, one file each.
 *
 * <p>To add one: implement {@link dev.artrelay.studio.scene.Scene}, enter it in {@link dev.artrelay.studio.scene.Scenes}, and give its style
 * a line in the catalogue. Keep the subject clear of the three corners where the finders stand (within 220 units of them), keep each object
 * well below or well above middle luma, and let dark and light parts alternate: a reader's threshold needs both nearby. Coordinates are
 * written where they are used, because a painting has no other structure than its places.
 */
package dev.artrelay.studio.scene;
