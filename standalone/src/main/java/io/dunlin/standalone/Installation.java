package io.dunlin.standalone;

import module java.base;

import io.dunlin.standalone.clock.ClockMover;
import io.dunlin.standalone.embedded.DatabasePasswords;
import io.dunlin.standalone.folder.Ports;
import io.dunlin.standalone.issuer.Issuer;
import io.dunlin.standalone.services.ServiceContexts;

/** What an installation consists of. */
record Installation(
    Ports ports,
    DatabasePasswords passwords,
    Issuer issuer,
    ServiceContexts services,
    Optional<ClockMover> mover,
    ShutdownStack closing) {}
