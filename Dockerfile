# The sandbox: every venue on its port, the control API on 8600.
# Build the class path first, with Maven on the host: ./venuesim image does both.

FROM eclipse-temurin:25-jdk AS build
# A runtime with the modules that are used and no others.
RUN jlink --add-modules java.base,java.logging,java.management,java.naming,java.net.http,java.xml,jdk.crypto.ec,jdk.unsupported \
        --strip-java-debug-attributes --no-header-files --no-man-pages --output /opt/jre
COPY simulator/target/lib /opt/venuesim/lib
COPY simulator/target/simulator.jar /opt/venuesim/simulator.jar
COPY docker /docker
WORKDIR /opt/venuesim
# The native signature library of this platform is unpacked here, not at each start, and the others stay out.
RUN mkdir native && cd native \
    && jar xf ../lib/secp256k1-kmp-jni-jvm-linux-*.jar \
    && mv fr/acinq/secp256k1/jni/native/linux-$(uname -m)/libsecp256k1-jni.so . \
    && rm -r fr META-INF ../lib/secp256k1-kmp-jni-jvm-linux-*.jar ../lib/secp256k1-kmp-jni-jvm-darwin-*.jar \
        ../lib/secp256k1-kmp-jni-jvm-mingw-*.jar \
    && bash /docker/repack /opt/venuesim/lib/*.jar /opt/venuesim/simulator.jar
# One file of options, for the cache that the training makes is good for the same class path in the same order only.
RUN { printf '%s\n' -XX:+UseSerialGC -XX:MaxRAMPercentage=75 --enable-native-access=ALL-UNNAMED \
            -Dfr.acinq.secp256k1.lib.path=/opt/venuesim/native -Dfr.acinq.secp256k1.lib.name=libsecp256k1-jni.so -cp; \
        printf '/opt/venuesim/simulator.jar'; printf ':%s' /opt/venuesim/lib/*.jar; } >java.options \
    && PATH=/opt/jre/bin:$PATH bash /docker/train

FROM debian:bookworm-slim
COPY LICENSE /opt/venuesim/LICENSE
COPY --from=build /opt/jre /opt/jre
COPY --from=build /opt/venuesim /opt/venuesim

# Nothing is written, and nothing needs a name or rights.
USER 10001:10001
ENV PATH=/opt/jre/bin:$PATH VENUESIM_BIND=0.0.0.0

#  8600          control API; beyond loopback it wants the token in VENUESIM_CONTROL_TOKEN
#  8601 … 8605   the venues, each on its own default port: see GET /venues
EXPOSE 8600-8605

HEALTHCHECK --interval=2s --timeout=2s --start-period=10s --retries=3 \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/${VENUESIM_CONTROL_PORT:-8600} && printf 'GET /health HTTP/1.0\\r\\n\\r\\n' >&3 && read -r answer <&3 && [[ $answer == *' 200 '* ]]"]

ENTRYPOINT ["java", "-XX:AOTCache=/opt/venuesim/venuesim.aot", "@/opt/venuesim/java.options", "io.venuesim.cli.Main"]
