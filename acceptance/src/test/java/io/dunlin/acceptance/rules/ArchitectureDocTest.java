package io.dunlin.acceptance.rules;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import io.dunlin.acceptance.company.Repository;
import org.junit.jupiter.api.Test;

/**
 * docs/architecture.md lists the packages as they are. {@code -Ddunlin.rules.write=true} writes
 * them there instead.
 */
class ArchitectureDocTest {

  private static final Path PAGE = Repository.root().resolve("docs/architecture.md");
  private static final Pattern MAP =
      Pattern.compile("(?<=## Where things live\n\n).*?(?=\n## )", Pattern.DOTALL);

  @Test
  void the_page_maps_the_packages_as_they_are() throws IOException {
    String page = Files.readString(PAGE);
    String map = PackageMap.all(Repository.root());

    if (Boolean.getBoolean("dunlin.rules.write")) {
      Files.writeString(PAGE, MAP.matcher(page).replaceFirst(Matcher.quoteReplacement(map)));
    } else {
      assertThat(page)
          .as("run this test with -Ddunlin.rules.write=true to bring the page up to date")
          .contains("## Where things live\n\n" + map + "\n## ");
    }
  }
}
