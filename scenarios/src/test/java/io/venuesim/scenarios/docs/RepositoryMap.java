package io.venuesim.scenarios.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** The list of folders: each is there. */
final class RepositoryMap implements Runner {

    @Override
    public boolean takes(Snippet snippet) {
        return snippet.isIn("docs/architecture.md", "");
    }

    @Override
    public void run(Snippet snippet) {
        List<String> folders =
                snippet.text().lines().map(line -> line.split(" ", 2)[0]).toList();
        assertThat(folders)
                .isNotEmpty()
                .allSatisfy(folder -> assertThat(Manual.ROOT.resolve(folder)).isDirectory());
    }
}
