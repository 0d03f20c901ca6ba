package dev.artrelay.edge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

    private static final ObjectMapper EXACT = new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"{\"a\":[1,2.50,-1e-7,{\"b\":1e100}]}|true", "1734567890.123|true", "\"1e9999\"|true",
        "1e101|false", "1e-101|false", "{\"a\":[1,{\"b\":1e9999}]}|false", "1e2147483647|false"})
    void only_numbers_of_a_few_places_can_be_written(String json, boolean fine) throws Exception {
        assertEquals(fine, Numbers.canBeWritten(EXACT.readTree(json)));
    }
}
