# The sandbox: every venue on its port, the control API on 8600.
# Build the class path first, with Maven on the host: ./venuesim image does both.

FROM eclipse-temurin:25-jdk AS runtime
# A runtime with the modules that are used and no others.
RUN jlink --add-modules java.base,java.desktop,java.instrument,java.logging,java.management,java.naming,java.net.http,java.sql,java.xml,jdk.crypto.ec,jdk.unsupported \
        --strip-java-debug-attributes --no-header-files --no-man-pages --output /runtime

FROM debian:bookworm-slim
COPY --from=runtime /runtime /opt/java
COPY simulator/target/lib /opt/venuesim/lib
COPY simulator/target/simulator.jar /opt/venuesim/simulator.jar
COPY LICENSE /opt/venuesim/LICENSE

# Nothing is written, and nothing needs a name or rights.
USER 10001:10001
ENV VENUESIM_BIND=0.0.0.0

#  8600          control API; beyond loopback it wants the token in VENUESIM_CONTROL_TOKEN
#  8601 … 8605   the venues, each on its own default port: see GET /venues
EXPOSE 8600-8605

HEALTHCHECK --interval=10s --timeout=5s --start-period=10s --retries=3 \
    CMD ["/opt/java/bin/java", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", "/opt/venuesim/simulator.jar:/opt/venuesim/lib/*", "io.venuesim.cli.Main", "health"]

ENTRYPOINT ["/opt/java/bin/java", "-XX:+UseSerialGC", "-XX:MaxRAMPercentage=75", "--enable-native-access=ALL-UNNAMED", "-cp", "/opt/venuesim/simulator.jar:/opt/venuesim/lib/*", "io.venuesim.cli.Main"]
