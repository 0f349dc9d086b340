# syntax=docker/dockerfile:1

# The same steps as on any machine: see dist/build. JAR names a finished jar in the folder release; without it, Maven builds one.
FROM eclipse-temurin:25-jdk AS build
ARG JAR=
WORKDIR /src
COPY . .
RUN dist/build ${JAR:+--jar "$JAR"}

# Nothing but glibc: no shell, no package manager.
FROM gcr.io/distroless/base-nossl-debian13
LABEL org.opencontainers.image.title="Chime Local" \
      org.opencontainers.image.description="A local stand-in for the Amazon Chime SDK Meetings API" \
      org.opencontainers.image.licenses="Apache-2.0"
COPY --from=build /src/target/chime-local /opt/chime-local
ENV CHIME_HOST=0.0.0.0
EXPOSE 4560
USER 10001:10001
# As bin/chime-local does, for which there is no shell; all other options are in the runtime itself.
ENTRYPOINT ["/opt/chime-local/runtime/bin/java", "-XX:AOTCache=/opt/chime-local/lib/chime-local.aot", "-jar", "/opt/chime-local/lib/chime-local.jar"]
# Each check starts Java: once a second until the server is ready, then twice a minute.
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s --start-interval=1s --retries=3 \
    CMD ["/opt/chime-local/runtime/bin/java", "-XX:AOTCache=/opt/chime-local/lib/chime-local.aot", "-jar", "/opt/chime-local/lib/chime-local.jar", "health"]
