package io.dunlin.testkit.violators.account.crooked;

import io.dunlin.testkit.violators.kit.UseCase;
import java.sql.Connection;

@UseCase
record UseCaseWithSql(Connection connection) {}
