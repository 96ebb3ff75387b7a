"""Which files archives have, archives in archives included."""

import gzip
import io
import lzma
import shutil
import struct
import subprocess
import tarfile
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from reimp.installed.archives.members import broken, members

FILES = {"usr/lib/a.py": b"import imp\n", "usr/bin/run": b"#!/usr/bin/python3\n", "usr/share/a.txt": b"text"}
EXPECTED = {name: content for name, content in FILES.items() if not name.endswith(".txt")}


def tar(mode: str) -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode=mode) as archive:  # type: ignore[call-overload]
        for name, content in FILES.items():
            info = tarfile.TarInfo(f"./{name}")
            info.size = len(content)
            archive.addfile(info, io.BytesIO(content))
    return out.getvalue()


def zipped(files: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return out.getvalue()


def debian(files: dict[str, bytes]) -> bytes:
    """Return an ar archive with *files*."""
    parts = [b"!<arch>\n"]
    for name, content in files.items():
        parts.append(f"{name:<16}{0:<12}{0:<6}{0:<6}{'100644':<8}{len(content):<10}`\n".encode())
        parts.append(content + b"\n" * (len(content) % 2))
    return b"".join(parts)


def cpio(files: dict[str, bytes]) -> bytes:
    out = b""
    for name, content in [*files.items(), ("TRAILER!!!", b"")]:
        numbers = [0, 0o100644, 0, 0, 1, 0, len(content), 0, 0, 0, 0, len(name) + 1, 0]
        out += b"070701" + b"".join(b"%08X" % number for number in numbers) + name.encode() + b"\0"
        out += bytes(-len(out) % 4) + content
        out += bytes(-len(out) % 4)
    return out


def header(entries: int, store: bytes) -> bytes:
    return struct.pack(">4s4xII", b"\x8e\xad\xe8\x01", entries, len(store)) + bytes(16 * entries) + store


def rpm(payload: bytes) -> bytes:
    signature = header(2, b"sig")
    return b"\xed\xab\xee\xdb" + bytes(92) + signature + bytes(-len(signature) % 8) + header(3, b"12345") + payload


ARCHIVES: dict[str, tuple[Callable[[], bytes], str]] = {
    "a.zip": (lambda: zipped(FILES), ""),
    "a.tar": (lambda: tar("w"), ""),
    "a.tar.gz": (lambda: tar("w:gz"), ""),
    "a.tar.bz2": (lambda: tar("w:bz2"), ""),
    "a.txz": (lambda: tar("w:xz"), ""),
    "a.deb": (
        lambda: debian({"debian-binary": b"2.0\n", "control.tar.gz": tar("w:gz"), "data.tar.xz/": tar("w:xz")}),
        "data.tar.xz/",
    ),
    "a.rpm": (lambda: rpm(gzip.compress(cpio({f"./{name}": content for name, content in FILES.items()}))), ""),
    "b.rpm": (lambda: rpm(lzma.compress(cpio(FILES))), ""),
    "outer.zip": (lambda: zipped({"in/a.whl": zipped(FILES), "b.tar.gz": tar("w:gz")}), "in/a.whl/"),
}


def wanted(name: str) -> bool:
    return name.endswith((".py", "run"))


def found(name: str, content: bytes) -> dict[str, bytes | None]:
    return dict(members(io.BytesIO(content), name, wanted))


@pytest.mark.parametrize("name", ARCHIVES)
def test_members(name: str) -> None:
    content, inside = ARCHIVES[name]
    result = found(name, content())
    assert {path.removeprefix(inside): each for path, each in result.items() if path.startswith(inside)} == EXPECTED


@pytest.mark.parametrize("part", [0.04, 0.13, 0.24])
@pytest.mark.parametrize("name", ARCHIVES)
def test_a_part_of_an_archive(name: str, part: float) -> None:
    content = ARCHIVES[name][0]()
    with pytest.raises(broken()):
        found(name, content[: int(len(content) * part)])


@pytest.mark.parametrize("name", ["a.deb", "a.rpm", "a.zip", "a.tar", "a.7z", "a.tar.lz"])
@pytest.mark.parametrize("content", [b"", b"text", b"!<arch>\nshort", bytes(200)], ids=["empty", "text", "ar", "zeros"])
def test_other_content(name: str, content: bytes) -> None:
    with pytest.raises(broken()):
        found(name, content)


@pytest.mark.skipif(not shutil.which("dpkg-deb"), reason="needs dpkg-deb")
def test_a_package_that_debian_made(tmp_path: Path) -> None:
    for name, content in {**FILES, "DEBIAN/control": b"Package: a\nVersion: 1\nArchitecture: all\n"
                          b"Maintainer: a <a@b.c>\nDescription: a\n"}.items():  # fmt: skip
        (tmp_path / "a" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "a" / name).write_bytes(content)
    subprocess.run(["dpkg-deb", "-Zxz", "-b", "a", "a.deb"], cwd=tmp_path, check=True, capture_output=True)
    result = found("a.deb", (tmp_path / "a.deb").read_bytes())
    assert result == {f"data.tar.xz/{name}": content for name, content in EXPECTED.items()}


@pytest.mark.skipif(not shutil.which("zstd"), reason="needs zstd")
def test_zstandard() -> None:
    """It is read where something is installed that can; the message names what to install otherwise."""
    compressed = subprocess.run(["zstd", "-c"], input=tar("w"), check=True, capture_output=True).stdout
    try:
        result = found("a.tar.zst", compressed)
    except ValueError as error:
        assert "pip install zstandard" in str(error)  # noqa: PT017
    else:
        assert result == EXPECTED
        with pytest.raises(broken()):
            found("a.tar.zst", compressed[:20])


def test_too_deep() -> None:
    """Archives in archives in archives are opened to a depth; what is deeper is named."""
    content = zipped(FILES)
    for _ in range(6):
        content = zipped({"a.zip": content})
    assert found("a.zip", content) == {"a.zip/a.zip/a.zip/a.zip/a.zip": None}
