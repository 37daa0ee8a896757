from pathlib import Path

import pytest
from support.sample_package import publish_sample

from openbell.loader import PackageNotFoundError, find_package, locate


@pytest.fixture
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A stand-in for the folder that openbell's code is installed in."""
    code = tmp_path / "checkout" / "src" / "openbell"
    code.mkdir(parents=True)
    monkeypatch.setattr(locate, "_CODE", code)
    monkeypatch.delenv(locate.VARIABLE, raising=False)
    return code


def test_a_folder_or_its_descriptor_or_the_link_is_taken(tmp_path: Path) -> None:
    release = publish_sample(tmp_path)
    for given in (release.path, release.path / "datapackage.json", tmp_path / "package"):
        assert find_package(given) == release.path
        assert find_package(str(given)) == release.path


def test_the_link_is_followed_once(tmp_path: Path) -> None:
    release = publish_sample(tmp_path)
    found = find_package(tmp_path / "package")
    (tmp_path / "package").unlink()
    assert found == release.path
    assert (found / "datapackage.json").is_file()


def test_what_is_given_goes_before_the_environment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    given, named = publish_sample(tmp_path / "given"), publish_sample(tmp_path / "named")
    monkeypatch.setenv(locate.VARIABLE, str(tmp_path / "named" / "package"))
    assert find_package(given.path) == given.path
    assert find_package() == named.path


def test_a_wrong_name_in_the_environment_is_an_error_not_a_fallback(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(locate.VARIABLE, str(tmp_path / "nowhere"))
    with pytest.raises(PackageNotFoundError, match="OPENBELL_PACKAGE must name the folder"):
        find_package()


def test_the_installed_data_go_before_the_checkout(installed: Path, package: Path) -> None:
    checkout = installed.parent.parent
    (checkout / "pyproject.toml").write_text("")
    (checkout / "datapackage").mkdir()
    (checkout / "build").mkdir()
    built = publish_sample(checkout / "build")
    assert find_package() == built.path
    (installed / "_data").symlink_to(package)
    assert find_package() == package


def test_no_package_anywhere_says_what_to_do(installed: Path) -> None:
    with pytest.raises(PackageNotFoundError, match="run `make build`, or give package= or ") as e:
        find_package()
    assert e.value.looked == (installed / "_data",)


def test_a_folder_that_is_not_our_checkout_is_not_looked_at(installed: Path) -> None:
    publish_sample(installed.parent.parent / "build")
    with pytest.raises(PackageNotFoundError):
        find_package()


@pytest.mark.parametrize("name", ["\0", "~nobody-of-this-name/package", "circle"])
def test_what_can_name_no_folder_is_no_package(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "circle").symlink_to("circle")
    with pytest.raises(PackageNotFoundError):
        find_package(name)
