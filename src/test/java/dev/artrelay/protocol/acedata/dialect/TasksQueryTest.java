package dev.artrelay.protocol.acedata.dialect;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.artrelay.protocol.acedata.Requests;
import dev.artrelay.protocol.acedata.Wire;
import dev.artrelay.protocol.acedata.dialect.TasksQuery.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TasksQueryTest {

    private static final String TRACE = TraceId.of(Requests.ID);

    @ParameterizedTest
    @ValueSource(strings = {"{'id':'ID','action':'retrieve'}", "{'task_id':'ID','action':'retrieve'}",
        "{'trace_id':'TRACE','action':'retrieve'}", "{'id':'ID'}", "{'id':'ID','action':'generate'}",
        "{'id':'ID','ids':['other'],'action':'generate'}", "{'':['other'],'id':'ID','action':'generate'}"})
    void one_task_is_asked_for_in_many_ways(String body) {
        TasksQuery query = query(body);

        assertEquals(Kind.ONE, query.kind());
        assertEquals(List.of(Requests.ID), query.ids());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'ids':['ID','nonsense'],'action':'retrieve_batch'}", "{'':['ID'],'action':'retrieve_batch'}",
        "{'trace_ids':['TRACE'],'action':'retrieve_batch'}", "{'ids':['ID','ID']}", "{'ids':'ID','action':'retrieve_batch'}"})
    void some_are_asked_for_by_their_ids(String body) {
        TasksQuery query = query(body);

        assertEquals(Kind.SOME, query.kind());
        assertEquals(List.of(Requests.ID), query.ids());
        assertTrue(query.page().limit() > 100);
    }

    @Test
    void their_own_examples_ask_for_one_that_nobody_has() {
        assertEquals(new TasksQuery(Kind.ONE, List.of(), query("{'id':'x'}").page()), query(Wire.text("query-qrart-seed")));
        assertEquals(new TasksQuery(Kind.ONE, List.of(), query("{'id':'x'}").page()), query(Wire.text("query-midjourney-seed")));
    }

    @Test
    void all_are_asked_for_by_page() {
        TasksQuery query = query("{'action':'retrieve_batch','application_id':'a','user_id':'u','type':'images','offset':24}");

        assertEquals(Kind.ALL, query.kind());
        assertEquals(24, query.page().offset());
        assertEquals(12, query.page().limit());
    }

    @Test
    void no_ids_are_not_all_of_them() {
        assertEquals(Kind.SOME, query("{'action':'retrieve_batch','ids':[]}").kind());
    }

    @Test
    void a_page_may_begin_and_end_in_time() {
        TasksQuery.Page page = query("{'action':'retrieve_batch','created_at_min':1767607200.123,'created_at_max':1767607200.123}").page();

        assertTrue(page.covers(Requests.ID));
        assertFalse(query("{'action':'retrieve_batch','created_at_min':1767607200.124}").page().covers(Requests.ID));
        assertFalse(query("{'action':'retrieve_batch','created_at_max':1767607200.122}").page().covers(Requests.ID));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{'action':'retrieve'}", "{'action':'delete'}", "{'action':'explode','id':'ID'}",
        "{'id':{}}", "{'action':'retrieve_batch','ids':[{}]}", "{'action':'retrieve_batch','limit':0}", "{'action':'retrieve_batch','offset':-1}"})
    void what_asks_for_nothing_is_refused(String body) {
        assertEquals(ErrorCode.BAD_REQUEST, assertThrows(Refused.class, () -> query(body)).code());
    }

    private static TasksQuery query(String body) {
        return TasksQuery.read(Given.read(body.replace('\'',
                '"').replace("ID", Requests.ID.value()).replace("TRACE", TRACE).getBytes(UTF_8)));
    }
}
