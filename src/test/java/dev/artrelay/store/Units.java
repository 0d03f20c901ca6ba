package dev.artrelay.store;

import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/**
 * Asks the table with every call what it cost, its indexes included, and adds up. A write that is refused costs a unit, too,
 * and nobody says so: it is not counted.
 */
final class Units implements ExecutionInterceptor {

    private static final ReturnConsumedCapacity ALL = ReturnConsumedCapacity.INDEXES;

    private double writes;
    private double reads;

    synchronized double writes() {
        return writes;
    }

    synchronized double reads() {
        return reads;
    }

    @Override
    public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
        SdkRequest request = context.request();
        return request instanceof PutItemRequest put ? put.toBuilder().returnConsumedCapacity(ALL).build()
                : request instanceof UpdateItemRequest update ? update.toBuilder().returnConsumedCapacity(ALL).build()
                : request instanceof DeleteItemRequest delete ? delete.toBuilder().returnConsumedCapacity(ALL).build()
                : request instanceof TransactWriteItemsRequest all ? all.toBuilder().returnConsumedCapacity(ALL).build()
                : request instanceof GetItemRequest get ? get.toBuilder().returnConsumedCapacity(ALL).build()
                : request instanceof BatchGetItemRequest get ? get.toBuilder().returnConsumedCapacity(ALL).build()
                : request instanceof QueryRequest query ? query.toBuilder().returnConsumedCapacity(ALL).build()
                : request;
    }

    @Override
    public synchronized void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
        reads += read(context).mapToDouble(ConsumedCapacity::capacityUnits).sum();
        writes += written(context).mapToDouble(ConsumedCapacity::capacityUnits).sum();
    }

    private static Stream<ConsumedCapacity> read(Context.AfterExecution context) {
        Object answer = context.response();
        return (answer instanceof GetItemResponse get ? List.of(get.consumedCapacity())
                : answer instanceof BatchGetItemResponse get ? get.consumedCapacity()
                : answer instanceof QueryResponse query ? List.of(query.consumedCapacity())
                : List.<ConsumedCapacity>of()).stream();
    }

    private static Stream<ConsumedCapacity> written(Context.AfterExecution context) {
        Object answer = context.response();
        return (answer instanceof PutItemResponse put ? List.of(put.consumedCapacity())
                : answer instanceof UpdateItemResponse update ? List.of(update.consumedCapacity())
                : answer instanceof DeleteItemResponse delete ? List.of(delete.consumedCapacity())
                : answer instanceof TransactWriteItemsResponse all ? all.consumedCapacity()
                : List.<ConsumedCapacity>of()).stream();
    }
}
