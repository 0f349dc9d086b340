# syntax=docker/dockerfile:1

FROM eclipse-temurin:25-jdk AS build
WORKDIR /src
COPY .mvn .mvn
COPY mvnw pom.xml ./
COPY src src
RUN ./mvnw -B -DskipTests package \
    && java -Djarmode=tools -jar target/chime-local.jar extract --destination /app

FROM eclipse-temurin:25-jre
LABEL org.opencontainers.image.title="Chime Local" \
      org.opencontainers.image.description="A local stand-in for the Amazon Chime SDK Meetings API" \
      org.opencontainers.image.licenses="Apache-2.0"
COPY --from=build /app /app
ENV CHIME_HOST=0.0.0.0
EXPOSE 4560
USER 10001:10001
HEALTHCHECK --interval=5s --timeout=5s --start-period=30s --retries=3 \
    CMD ["java", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx16m", "-cp", "/app/chime-local.jar", "io.github.chimelocal.HealthCheck"]
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=75", "-jar", "/app/chime-local.jar"]
