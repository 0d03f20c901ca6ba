package dev.artrelay.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.artrelay.qr.Level;
import dev.artrelay.qr.Symbol;
import dev.artrelay.verdict.repair.Inspection;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScanPictureTest {

    private static final String CONTENT = "https://example.com/menu";

    private final ScanPicture scan = new ScanPicture();

    @Test
    void a_plain_code_passes_every_condition_that_a_plain_code_passes() {
        Scan found = scan.scan(Pictures.png(Pictures.plain(CONTENT, 480)), CONTENT);

        assertEquals("full", found.verdict().profile());
        assertEquals(20, found.verdict().conditions().total());
        assertEquals(1.0, found.verdict().score());
        assertEquals("A", found.verdict().grade());
        assertTrue(found.printMillimetres().orElseThrow() < 40, found::toString);
    }

    @Test
    void the_code_is_described_by_its_modules() {
        Inspection code = scan.scan(Pictures.png(Pictures.plain(CONTENT, 480)), null).code().orElseThrow();

        Symbol symbol = Pictures.symbol(CONTENT);
        assertEquals(symbol.version(), code.code().symbol().version());
        assertEquals(Level.M, code.code().symbol().level());
        assertEquals(symbol.mask(), code.code().symbol().mask());
        assertEquals(1.0, code.correctionLeft());
    }

    @Test
    void a_damaged_code_shows_where() {
        Scan found = scan.scan(Pictures.png(Pictures.damaged(CONTENT, 480)), CONTENT);

        Inspection code = found.code().orElseThrow();
        int middle = code.code().symbol().size() / 2;
        assertFalse(found.verdict().scannable());
        assertEquals(Optional.empty(), found.printMillimetres());
        assertEquals(0.0, code.correctionLeft());
        assertTrue(code.weak().stream().filter(spot -> spot.x() > middle && spot.y() > middle).count() > code.weak().size() * 0.8);
    }

    @Test
    void a_picture_without_a_code_says_nothing() {
        Scan found = scan.scan(Pictures.png(Pictures.grey(300)), null);

        assertEquals(null, found.verdict().content());
        assertEquals(0, found.verdict().conditions().passed());
        assertEquals(Optional.empty(), found.code());
    }
}
