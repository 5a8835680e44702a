# The image of one service. The jars are built first:
#   ./mvnw -DskipTests package
#   docker build --build-arg SERVICE=account-service -t dunlin/account-service .

FROM eclipse-temurin:25-jre AS unpacked
ARG SERVICE
WORKDIR /unpacked
COPY ${SERVICE}/target/dunlin-${SERVICE}-*-exec.jar service.jar
RUN java -Djarmode=tools -jar service.jar extract --destination app

FROM eclipse-temurin:25-jre
RUN useradd --system --uid 10001 --no-create-home dunlin
COPY deploy/image/ready deploy/image/train /usr/local/bin/
WORKDIR /app
COPY --from=unpacked /unpacked/app/lib lib
COPY --from=unpacked /unpacked/app/service.jar service.jar
RUN train --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow
USER 10001
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=70", "-XX:+ExitOnOutOfMemoryError", \
  "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", \
  "-XX:AOTCache=service.aot", "-Xlog:aot*=off,cds*=off", \
  "-jar", "service.jar"]
