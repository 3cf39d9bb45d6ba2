"""Tests lie where the code that they test lies."""

from tests.architecture.source import PACKAGE, TESTS, name_of

# What is not about one package: the rules of this folder, fixtures, whole-system proofs and measurements.
ACROSS = {"architecture", "fixtures", "browser", "system", "bench", "deployment"}


def test_folders_mirror_the_source_tree():
    strangers = [
        name_of(folder)
        for folder in sorted({path.parent for path in TESTS.rglob("*.py")})
        if folder != TESTS
        and folder.relative_to(TESTS).parts[0] not in ACROSS
        and not (PACKAGE / folder.relative_to(TESTS)).is_dir()
        and not (PACKAGE / folder.relative_to(TESTS)).with_suffix(".py").is_file()
    ]
    assert strangers == []


def test_every_package_has_tests():
    untested = [
        name_of(folder)
        for folder in sorted(PACKAGE.iterdir())
        if (folder / "__init__.py").is_file()
        and len(list(folder.rglob("*.py"))) > 1
        and folder.name != "migrations"
        and not any((TESTS / folder.name).rglob("test_*.py"))
    ]
    assert untested == []


def test_nothing_is_skipped_without_a_word():
    """A skip needs a reason that a user accepts; only the fixtures for absent programs may give one."""
    skipping = [
        name_of(path)
        for path in TESTS.rglob("*.py")
        if "fixtures" not in path.parts
        and "architecture" not in path.parts
        and any(word in path.read_text() for word in ("pytest.skip", "mark.skip", "mark.xfail"))
    ]
    assert skipping == []
