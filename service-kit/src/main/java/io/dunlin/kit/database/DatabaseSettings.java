package io.dunlin.kit.database;

import module java.base;

import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The bounds of the service's use of its database.
 *
 * @param httpConnections the most connections for requests over HTTP
 * @param workConnections the most connections for consumers, the relay and due work
 * @param queue the most that wait for a connection in each pool; more are turned away
 * @param acquireTimeout how long to wait for a connection
 * @param statementTimeout after which the server itself gives up on a statement
 * @param lockTimeout after which the server itself gives up waiting for a lock
 * @param idleInTransactionTimeout after which the server itself ends a session whose transaction
 *     waits for its next statement
 */
@Validated
@ConfigurationProperties("dunlin.database")
public record DatabaseSettings(
    @DefaultValue("8") @Positive int httpConnections,
    @DefaultValue("8") @Positive int workConnections,
    @DefaultValue("512") @Positive int queue,
    @DefaultValue("5s") Duration acquireTimeout,
    @DefaultValue("30s") Duration statementTimeout,
    @DefaultValue("10s") Duration lockTimeout,
    @DefaultValue("60s") Duration idleInTransactionTimeout) {}
