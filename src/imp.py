"""The `imp` module, as CPython 3.11 had it, for Python 3.12 and later.

Python deprecated `imp` in 3.4 and removed it in 3.12. This one gives the same results and the same exceptions, with the
same effects in the same order. New code should use `importlib`.

    find_module, load_module                                  search for a module, load what was found
    load_source, load_compiled, load_package, load_dynamic    load a module from a file or directory
    reload, new_module                                        execute a module again, make an empty one
    get_suffixes, get_magic, get_tag, cache_from_source,
    source_from_cache                                         files of modules and of bytecode
    is_builtin, is_frozen, init_builtin, init_frozen, ...     modules that are in no file
    acquire_lock, release_lock, lock_held                     the global import lock
    NullImporter                                              a path entry finder that finds nothing

A *triple* is `(suffix, mode, type)`: how a module's file name ends, how to open it, and one of the constants.
"""

# `import imp` has to cost next to nothing, and its functions must work where `__import__` has been replaced by one that
# calls them. So nothing is imported that is not there when an interpreter has started. What comes from importlib comes
# from the frozen modules behind importlib.machinery and importlib.util, or from those if somebody has imported (and
# perhaps patched) them; see `_module`. Programs make names of constants, by their type or because they are
# upper-case. So the module has no numbers, strings and containers but those of 3.11.
import _io
import codecs as _codecs
import os
import sys
import time as _time
from _imp import (
    _fix_co_filename,
    _frozen_module_names,
    acquire_lock,
    extension_suffixes as _extension_suffixes,
    get_frozen_object,
    init_frozen,
    is_builtin,
    is_frozen,
    is_frozen_package,
    lock_held,
    release_lock,
)
from _thread import get_ident as _get_ident
from _warnings import warn as _warn

try:
    from _imp import create_dynamic
except ImportError:  # a platform without shared objects
    create_dynamic = None

try:  # Breakpoint: none so far; importlib's public modules have the same names, but for these four (bpo-9260).
    import _frozen_importlib_external as _machinery
    from _frozen_importlib import (
        BuiltinImporter as _BuiltinImporter,
        ModuleSpec as _ModuleSpec,
        _exec,
        _load,
        _load_unlocked,
        _ModuleLockManager as _locked,
    )
    from _frozen_importlib_external import SourceFileLoader as _SourceFileLoader, SourcelessFileLoader

    _util = _machinery
except ImportError:
    import contextlib as _contextlib
    import importlib.machinery as _machinery
    import importlib.util as _util
    from importlib.machinery import (
        BuiltinImporter as _BuiltinImporter,
        ModuleSpec as _ModuleSpec,
        SourceFileLoader as _SourceFileLoader,
        SourcelessFileLoader,
    )

    # Load a spec, and execute it in a module that exists. In place of that module's lock, the global import lock keeps
    # others from seeing it half-built, as up to Python 3.2; the price is that all imports wait.
    @_contextlib.contextmanager
    def _locked(name):
        if getattr(getattr(sys.modules.get(name), "__spec__", None), "_initializing", False):
            __import__(name)  # waits for the import that another thread is at
        acquire_lock()
        try:
            yield
        finally:
            release_lock()

    def _load(spec):
        with _locked(spec.name):
            return _load_unlocked(spec)

    def _load_unlocked(spec):
        module = _util.module_from_spec(spec)
        spec._initializing = True
        try:
            sys.modules[spec.name] = module
            spec.loader.exec_module(module)
            sys.modules[spec.name] = sys.modules.pop(spec.name)  # KeyError if the body has taken it out
        except BaseException:
            sys.modules.pop(spec.name, None)
            raise
        finally:
            spec._initializing = False
        return sys.modules[spec.name]

    def _exec(spec, module):
        with _locked(spec.name):
            if sys.modules.get(spec.name) is not module:
                raise ImportError(f"module {spec.name!r} not in sys.modules", name=spec.name)
            try:
                for attribute, value in vars(_util.module_from_spec(spec)).items():
                    if attribute != "__doc__" and hasattr(module, "__dict__"):  # or else it is no module
                        setattr(module, attribute, value)
                spec.loader.exec_module(module)
            finally:
                sys.modules[spec.name] = sys.modules.pop(spec.name)
            return sys.modules[spec.name]


SEARCH_ERROR, PY_SOURCE, PY_COMPILED, C_EXTENSION, PY_RESOURCE = range(5)
PKG_DIRECTORY, C_BUILTIN, PY_FROZEN, PY_CODERESOURCE, IMP_HOOK = range(5, 10)

_warn(
    "the imp module is deprecated in favour of importlib; Python 3.12 removed it, and reimp provides it. "
    "To rewrite the code: reimp migrate, see https://github.com/reimp/reimp#replace-imp-in-your-code",
    DeprecationWarning,
    2,
)

_ERR_MSG = "No module named {!r}"


def __getattr__(name):
    """Return one of the modules that 3.11's imp had in its namespace, imported now; `__all__` has their names too."""
    if name == "__all__":
        return [name for name in __dir__() if not name.startswith("_")]
    module = _late_modules().get(name)
    if module is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    __import__(module)
    return sys.modules[module]


def __dir__():
    """Return the names of the module, those of `__getattr__` included."""
    return sorted({*globals(), *_late_modules()})


def _late_modules():
    """Return the modules that are imported when asked for, by their names here."""
    modules = "importlib", "importlib.machinery", "importlib.util", "tokenize", "types", "warnings"
    return {module.rpartition(".")[2]: module for module in modules}


def _module(name, full_name, otherwise=None):
    """Return the module *name* of this namespace if somebody has put one there, else the imported one, else this."""
    return globals().get(name) or sys.modules.get(full_name) or otherwise


# Files of bytecode (PEP 3147, PEP 488)


def get_magic():
    """Return the bytes that open a bytecode file of this interpreter: `importlib.util.MAGIC_NUMBER`."""
    return _module("util", "importlib.util", _util).MAGIC_NUMBER


def get_tag():
    """Return the tag in the names of bytecode files: `sys.implementation.cache_tag`, None if nothing is cached."""
    return sys.implementation.cache_tag


def cache_from_source(path, debug_override=None):
    """Return the path of the bytecode file for the source file *path*; neither has to exist.

    It is the path of unoptimized bytecode if *debug_override* is true, of optimized bytecode (`.opt-1`) if it is
    false, and of what this interpreter makes if it is None: `importlib.util.cache_from_source` with `optimization`.
    Raises NotImplementedError where the implementation has no cache tag.
    """
    # Breakpoint: 3.15 removed debug_override from importlib, where it had been deprecated with a warning.
    optimization = None if debug_override is None else "" if debug_override else 1
    return _module("util", "importlib.util", _util).cache_from_source(path, optimization=optimization)


def source_from_cache(path):
    """Return the path of the source file for the bytecode file *path*; neither has to exist.

    `importlib.util.source_from_cache`. Raises ValueError if *path* is not made as PEP 3147 and PEP 488 say, and
    NotImplementedError where the implementation has no cache tag.
    """
    return _module("util", "importlib.util", _util).source_from_cache(path)


# Search


def get_suffixes():
    """Return a new list of triples, one for each way a module's file name can end, in the order of the search.

    They are EXTENSION_SUFFIXES, SOURCE_SUFFIXES and BYTECODE_SUFFIXES of `importlib.machinery`, as these are now.
    """
    machinery = _module("machinery", "importlib.machinery", _machinery)
    return [
        *[(suffix, "rb", C_EXTENSION) for suffix in machinery.EXTENSION_SUFFIXES],
        *[(suffix, "r", PY_SOURCE) for suffix in machinery.SOURCE_SUFFIXES],
        *[(suffix, "rb", PY_COMPILED) for suffix in machinery.BYTECODE_SUFFIXES],
    ]


def find_module(name, path=None):
    """Search for the module *name* and return `(file, pathname, triple)`.

    *path* is a list of directories or a package's `__path__`. If it is None, the search goes through built-in modules,
    frozen modules, the registry (on Windows) and `sys.path`. A dotted name is not split: to find P.M, find and load P,
    then find M on `P.__path__`.

    For a module in a file, *file* is open at its start, and the caller closes it; source is open as text, in the
    encoding that it declares (PEP 263). For a package, *file* is None, *pathname* its directory and the type
    PKG_DIRECTORY. For other modules both are None and the type is C_BUILTIN or PY_FROZEN.

    Raises ImportError if there is no such module (namespace packages, zip files and import hooks are not considered),
    SyntaxError if the declared encoding is wrong, TypeError if *name* or an entry of *path* is not a string, and
    RuntimeError if *path* is anything else. The closest function of importlib is `importlib.util.find_spec`.
    """
    if not isinstance(name, str):
        raise TypeError(f"'name' must be a str, not {type(name)}")
    if path is None:
        if is_builtin(name):
            return None, None, ("", "", C_BUILTIN)
        if is_frozen(name):
            return None, None, ("", "", PY_FROZEN)
    elif not isinstance(path, list) and not _is_package_path(path):
        raise RuntimeError(f"'path' must be None or a list, not {type(path)}")
    registered = _find_registered(name) if path is None and sys.platform == "win32" else None
    pathname, triple = registered or _search(name, sys.path if path is None else path)
    if triple is None:
        return None, pathname, ("", "", PKG_DIRECTORY)
    return _open(pathname, triple[1]), pathname, triple


def _is_package_path(path):
    # Breakpoint: 3.15 made the type of a namespace package's __path__ public, and dropped the underscore of its name.
    if type(path).__name__.lstrip("_") == "NamespacePath":
        return True
    # Any other iterable may be the __path__ of some package, but a string would be searched letter by letter.
    packages = [vars(module) for module in list(sys.modules.values()) if type(module) is type(sys)]
    return not isinstance(path, str) and any(package.get("__path__") is path for package in packages)


def _find_registered(name):
    """Return the file that the Windows registry has for *name*, and its triple; None if it has none."""
    try:
        import winreg
    except ImportError:  # a program that only pretends to be on Windows
        return None
    triples = get_suffixes()
    debug = "\\Debug" if any(suffix == "_d.pyd" for suffix, _, _ in triples) else ""
    key = "Software\\Python\\PythonCore\\{}.{}\\Modules\\{}{}".format(*sys.version_info[:2], name, debug)
    for root in (winreg.HKEY_CURRENT_USER, winreg.HKEY_LOCAL_MACHINE):
        try:
            with winreg.OpenKey(root, key) as opened:
                pathname = winreg.QueryValue(opened, "")
        except OSError:
            continue
        for triple in triples:
            if pathname.endswith(triple[0]) and os.path.isfile(pathname):
                return pathname, triple
    return None


def _search(name, path):
    """Return the file of *name* in the first entry of *path* that has one, and its triple; or a package, and None."""
    machinery = _module("machinery", "importlib.machinery", _machinery)
    suffixes = machinery.EXTENSION_SUFFIXES, machinery.SOURCE_SUFFIXES, machinery.BYTECODE_SUFFIXES
    unpatched = suffixes == _directories.suffixes and _patchable() == _directories.patchable
    # Beyond ASCII, file systems may take two names for the same. What somebody has patched does not tell what is there.
    if unpatched and name.isascii() and name.isidentifier():
        found = _directories.search(name, path)
    else:
        found = next(filter(None, (_look(os.path.join(entry, name), _endings()) for entry in path)), None)
    if not found:
        raise ImportError(_ERR_MSG.format(name), name=name)
    return found


def _patchable():
    """Return what else a search goes by. Once somebody has patched it, no names are kept."""
    return get_suffixes, C_EXTENSION, PY_SOURCE, PY_COMPILED, os.path.isfile, os.path.lexists, os.listdir, os.stat


def _look(stem, endings):
    """Return the file that is called *stem* and one of *endings*, and its triple; or a package, and None; or None."""
    for suffix, triple in endings:
        if triple:
            if os.path.isfile(stem + suffix):
                return stem + suffix, triple
        else:
            machinery = _module("machinery", "importlib.machinery", _machinery)
            for end in (".py", machinery.BYTECODE_SUFFIXES[0]):
                if os.path.isfile(os.path.join(stem, "__init__" + end)):
                    return stem, None
    return None


def _endings():
    """Yield how the file of a module can end, and its triple; before these, the ending of a package, and None."""
    yield "", None
    for suffix, mode, type_ in get_suffixes():
        yield suffix, (suffix, mode, type_)


def _open(pathname, mode):
    """Open the file of a module; source in the encoding that its BOM or its coding cookie declares."""
    if "b" in mode:
        return open(pathname, mode)
    tokenize = _module("tokenize", "tokenize")
    detect_encoding = getattr(tokenize, "detect_encoding", None)
    patched = detect_encoding and getattr(detect_encoding, "__globals__", None) is not vars(tokenize)
    if patched or mode != "r" or open is not _io.open:  # somebody has patched get_suffixes, open or detect_encoding
        with open(pathname, "rb") as file:
            encoding = detect_encoding(file.readline)[0] if patched else _declared_encoding(file.readline, file.name)
        return open(pathname, mode, encoding=encoding)
    raw = open(pathname, "rb", 0)
    try:
        head = _read_two_lines(raw)
        plain = head.isascii() and b"coding" not in head
        encoding = "utf-8" if plain else _declared_encoding(_io.BytesIO(head).readline, pathname)
    except BaseException:
        raw.close()
        raise
    if encoding != "utf-8":
        raw.close()
        return open(pathname, mode, encoding=encoding)
    file = _io.TextIOWrapper(_io.BufferedReader(raw), encoding)
    file.mode = mode
    return file


def _read_two_lines(raw):
    """Return the beginning of a file, with two lines if it has as many, and go back to its start."""
    head = more = raw.read(1024)
    while more and b"\n" not in head.partition(b"\n")[2]:
        more = raw.read(1024 + len(head))
        head += more
    raw.seek(0)
    return head


def _declared_encoding(readline, name):
    """Return the encoding of the source that *readline* reads: `tokenize.detect_encoding`, which is slow to import."""
    line, encoding = readline(), "utf-8"
    if line.startswith(b"\xef\xbb\xbf"):
        line, encoding = line[3:], "utf-8-sig"
    for _ in range(2):
        try:
            text = line.decode().lstrip(" \t\f")
        except UnicodeDecodeError:
            raise SyntaxError(f"invalid or missing encoding declaration for {name!r}") from None
        cookie = _coding_cookie(text) if text.startswith("#") else ""
        if cookie:
            start = cookie[:12].lower().replace("_", "-") + "-"
            if start.startswith("utf-8-"):
                return encoding
            if start.startswith(("latin-1-", "iso-8859-1-", "iso-latin-1-")):
                cookie = "iso-8859-1"
            try:
                _codecs.lookup(cookie)
            except LookupError:
                raise SyntaxError(f"unknown encoding for {name!r}: {cookie}") from None
            if encoding == "utf-8-sig":
                raise SyntaxError(f"encoding problem for {name!r}: utf-8")
            return cookie
        if text[:1] not in ("", "#", "\r", "\n"):
            break
        line = readline()
    return encoding


def _coding_cookie(comment):
    """Return the encoding that *comment* declares, or "": what the pattern of PEP 263 finds in it."""
    letters = "-.0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz"
    while "coding" in comment:
        comment = comment.partition("coding")[2]
        value = comment[1:].lstrip(" \t") if comment.startswith((":", "=")) else ""
        name = value[: len(value) - len(value.lstrip(letters))]
        if name:
            return name
    return ""


# A search that misses looks for half a dozen files in every entry of the path. So the names in a directory are kept,
# and the entry is passed over if none of these files is among them. Yet a search has to see what happened the moment
# before it. The change time of a directory moves with each file that is created, deleted or renamed in it and, unlike
# the modification time, cannot be set; only a change within the same tick of the clock leaves it as it is. So names are
# believed if they were read more than a tick after the last change, and while device, inode and change time stay the
# same. Git treats the "racily clean" entries of its index in this way.
#
# Reading the names takes as long as several searches of the directory, and many programs search once or twice. So they
# are read when about as much time has gone into searches as reading takes. Until then, and where names cannot be
# believed, os.access looks for the files: it raises nothing, which makes it twice as fast as os.stat.
class _Directories:
    """The names in the directories that have been searched often.

    What is kept of an entry of the path is the number of searches. Once its names have been read, it is the names, and
    the change time, the inode and the device that they belong to. They are in lower case, because a file system may
    ignore case.
    """

    TICK = 2_100_000_000  # ns; the coarsest file systems count in steps of 2 s, and the kernel's clock may lag some ms
    MOST_NAMES = 100_000  # in all directories together
    MOST_ENTRIES = 1_000

    # When to read, in searches of an entry: the table of mounts after so many in all, a directory after one for so many
    # bytes of its size. Whether it is time is asked at every eighth search of the entry.
    MOUNTS = 256
    BYTES = 512
    EVERY = 8

    # The file systems whose change time is known to be kept so, and by this machine's clock. On networks and in user
    # space (FUSE) it need not be; Windows has the time of creation in its place.
    KEEP_CHANGE_TIME = b"bcachefs btrfs erofs ext2 ext3 ext4 f2fs overlay ramfs squashfs tmpfs xfs zfs".split()

    def __init__(self):
        self.kept, self.count = {}, 0
        self.searches, self.mounts = 0, None  # of entries without names since the mounts were read; these, in a search
        self.endings, self.access = list(_endings()), self.exact_access()
        self.isdir = os.path.isdir  # what load_package goes by
        self.suffixes, self.patchable = (_extension_suffixes(), [".py"], [".pyc"]), _patchable()

    def exact_access(self):
        """Return os.access if it finds all files that os.stat finds, else None."""
        # Breakpoint: none. With faccessat2, of Linux 5.8 and glibc 2.33, it has the same rights as os.stat; before, it
        # has those of the real user, without capabilities. Some sandboxes know no faccessat2: there it finds nothing.
        try:
            major, minor, _ = os.uname().release.split(".", 2)
            exact = (int(major), int(minor)) >= (5, 8) and os.confstr("CS_GNU_LIBC_VERSION") >= "glibc 2.33"
            return os.access if exact and os.access("/", os.F_OK, effective_ids=True) else None
        except (AttributeError, NotImplementedError, OSError, TypeError, ValueError):
            return None

    def search(self, name, path):
        """Return what `_look` finds in the first entry of *path* that has the module *name*; None if none has."""
        kept, endings, stat, files = self.kept, self.endings, os.stat, None
        self.mounts = None
        for entry in path:
            known = kept.get(entry, 0) if type(entry) is str else None
            if type(known) is tuple:
                changed, inode, device, names = known
                files = files or {(name + end[0]).lower(): end for end in endings}
                try:
                    status = stat(entry or ".")
                except OSError:  # nothing in it can be found either
                    continue
                if status.st_ctime_ns != changed or status.st_ino != inode or status.st_dev != device:
                    self.forget(entry)
                    there = endings
                elif names.isdisjoint(files):
                    continue
                else:
                    there = [files[file] for file in files if file in names]
            else:
                there = endings if known is None else self.look_for(name, entry, known + 1)
            found = there and _look(os.path.join(entry, name), there)
            if found:
                return found
        return None

    def look_for(self, name, entry, searches):
        """Return the endings that the file of *name* may have in *entry*, whose names are not known."""
        if searches == 1 and len(self.kept) >= self.MOST_ENTRIES:
            self.forget()
        self.kept[entry] = searches
        if not searches % self.EVERY:
            self.read(entry, searches)
        exists, mode, stem = self.access, os.F_OK, (entry or ".") + "/" + name
        try:
            if not exists or exists(stem, mode, effective_ids=True):
                return self.endings
            return [end for end in self.endings if end[0] and exists(stem + end[0], mode, effective_ids=True)]
        except ValueError:  # a null character in the entry
            return []

    def forget(self, entry=None):
        """Forget what is known of *entry*, or of all."""
        if entry is None:
            self.kept.clear()
            self.count = 0
        else:
            known = self.kept.pop(entry, 0)
            self.count -= len(known[3]) if type(known) is tuple else 0

    def read(self, entry, searches, now=_time.time_ns):  # a clock that tests do not find and replace
        """Read the names in *entry*, and keep them if it is time to and they can be believed."""
        self.searches += self.EVERY
        mounts = self.mounts
        if mounts is None:
            if self.searches < self.MOUNTS:
                return
            mounts = self.mounts = self.read_mounts()
            self.searches = 0
        if not mounts:
            return
        try:
            status = os.stat(entry or ".")
        except FileNotFoundError:
            self.kept[entry] = None, None, None, frozenset()
            return
        except (OSError, ValueError):
            return
        is_time = status.st_size <= searches * self.BYTES and now() - status.st_ctime_ns > self.TICK
        if not is_time or not self.keeps_change_time(status.st_dev, mounts):
            return
        names = self.names(entry)
        if names and self.count + len(names) <= self.MOST_NAMES:
            self.forget(entry)
            self.count += len(names)
            self.kept[entry] = status.st_ctime_ns, status.st_ino, status.st_dev, names

    def names(self, entry):
        """Return the names in *entry*; None if there is no telling what else may be found in it."""
        try:
            listed = os.listdir(entry or ".")
        except NotADirectoryError:
            listed = []
        except OSError:  # the files may be found nevertheless
            return None
        text = "/".join(listed)
        if not text.isascii():  # where case is ignored, letters beyond ASCII may be the same as some in it
            swapped = next((file.swapcase() for file in listed if file.isascii() and file.swapcase() != file), None)
            if swapped is None or (swapped not in listed and os.path.lexists(os.path.join(entry, swapped))):
                return None
        return frozenset(text.lower().split("/"))

    def read_mounts(self):
        """Return the types of the file systems that are mounted, by device."""
        # Breakpoint: none; /proc/self/mountinfo is Linux's, and elsewhere nothing is kept.
        try:
            with _io.FileIO("/proc/self/mountinfo") as file:
                rows = [line.split() for line in file.readall().splitlines()]
        except OSError:
            return {}
        return {row[2]: row[row.index(b"-") + 1] for row in rows}

    def keeps_change_time(self, device, mounts):
        unlisted = b"btrfs" if b"btrfs" in mounts.values() else b""  # each subvolume has a device that is not listed
        return mounts.get(b"%d:%d" % (os.major(device), os.minor(device)), unlisted) in self.KEEP_CHANGE_TIME


_directories = _Directories()


# Loading


class _ReadsOpenFile:
    """Lets a loader read its file from a file object that the caller has opened."""

    def __init__(self, fullname, path, file=None):
        self.name, self.path, self.file = fullname, path, file

    def get_data(self, path):
        """Return the bytes of *path*; those of the loader's own file come from the file object if it is binary."""
        if not self.file or path != self.path:
            return super().get_data(path)
        if not self.file.closed and "b" not in self.file.mode:
            self.file.close()
        if self.file.closed:
            self.file = open(self.path, "rb")
        with self.file as file:
            return file.read()


class _LoadSourceCompatibility(_ReadsOpenFile, _SourceFileLoader):
    """The loader of `load_source`, while it loads."""


class _LoadCompiledCompatibility(_ReadsOpenFile, SourcelessFileLoader):
    """The loader of `load_compiled`, while it loads."""


# The same to a body that looks at its loader, but nothing comes between where there is no file object.
_SourceLoader = type("_LoadSourceCompatibility", (_SourceFileLoader,), {"file": None})
_CompiledLoader = type("_LoadCompiledCompatibility", (SourcelessFileLoader,), {"file": None})


def load_source(name, pathname, file=None):
    """Load the source file *pathname*, whatever it is called, as the module *name*, and return the module.

    A module of that name in `sys.modules` is executed again. Otherwise a new one is put there, and taken out if its
    body raises. Bytecode is read from and written to `__pycache__` as by an import; if there is none, *file* is used:
    read from where it stands if it is binary, else closed and *pathname* opened instead.
    In importlib it takes `importlib.util.spec_from_file_location` and more.
    """
    loader = _LoadSourceCompatibility(name, pathname, file) if file is not None else _SourceLoader(name, pathname)
    module = _load_location(name, pathname, loader)
    # By the time of a reload, the file object is closed.
    module.__loader__ = _module("machinery", "importlib.machinery", _machinery).SourceFileLoader(name, pathname)
    module.__spec__.loader = module.__loader__
    return module


def load_compiled(name, pathname, file=None):
    """Load the bytecode file *pathname* as the module *name*, and return the module; otherwise as `load_source`.

    Raises ImportError if the file is not this interpreter's bytecode, and EOFError or ImportError if it is cut off.
    """
    loader = _LoadCompiledCompatibility(name, pathname, file) if file is not None else _CompiledLoader(name, pathname)
    module = _load_location(name, pathname, loader)
    module.__loader__ = SourcelessFileLoader(name, pathname)
    module.__spec__.loader = module.__loader__
    return module


def _load_location(name, path, loader):
    """Load a file, with a suitable loader if *loader* is None: then it is that of a package."""
    if isinstance(path, str) and path.startswith(("./", os.curdir + os.sep)):  # Windows has two separators
        # Breakpoint: 3.12 and later drop the "./" that 3.11 left in __file__.
        try:
            path = os.path.join(os.getcwd(), path.rstrip("/" + os.sep))
        except OSError:  # the current directory has been removed
            pass
    spec_from_file_location = _module("util", "importlib.util", _util).spec_from_file_location
    if loader is None:
        spec = spec_from_file_location(name, path, submodule_search_locations=[])
    elif isinstance(name, str) and isinstance(path, str) and "__init__" not in path:  # so the loader need not be asked
        spec = spec_from_file_location(name, path, loader=loader, submodule_search_locations=None)
    else:
        spec = spec_from_file_location(name, path, loader=loader)
    missing = object()  # None may be in sys.modules
    while (module := sys.modules.get(name, missing)) is missing:
        # Whoever executes it takes it out of sys.modules for a moment. So wait for that, and look again; but then do
        # not keep the lock: _exec asks for the global lock, whose holder may be waiting for this one.
        with _locked(spec.name):
            if sys.modules.get(name, missing) is missing:
                return _load_new(name, spec)
    return _exec(spec, module)


def _load_new(name, spec):
    parent = name.rpartition(".")[0] if spec.submodule_search_locations and isinstance(name, str) else ""
    if parent and parent not in sys.modules:
        _execute_without_parent(spec)
    return _load_unlocked(spec)


def _execute_without_parent(spec):
    """Let the body of a package whose parent is not imported import the package's own sub-modules."""
    # Breakpoint: since 3.14 such an import begins with an import of the package, if that says that it is being
    # initialized, and so of the parent. Here it says so to other threads only: those wait.
    exec_module = spec.loader.exec_module
    loading = _get_ident()

    class ToOtherThreads:
        """True, but to the thread that loads."""

        def __bool__(self):
            return _get_ident() != loading

    def execute(module):
        del spec.loader.exec_module
        spec._initializing = ToOtherThreads()
        exec_module(module)

    spec.loader.exec_module = execute


def load_package(name, path):
    """Load the package *name* from the directory *path*, or from the file *path*, and return the module.

    Raises ValueError if the directory has no `__init__` that is source or bytecode.
    """
    # There is no __init__ in what is not a directory.
    if (isinstance(path, str) and path and os.path.isdir is _directories.isdir) or os.path.isdir(path):
        machinery = _module("machinery", "importlib.machinery", _machinery)
        for suffix in [*machinery.SOURCE_SUFFIXES, *machinery.BYTECODE_SUFFIXES]:
            init = os.path.join(path, "__init__" + suffix)
            if os.path.exists(init):
                return _load_location(name, init, None)
        if os.path.isdir(path):
            raise ValueError(f"{path!r} is not a package")
    return _load_location(name, path, None)


if create_dynamic is None:
    load_dynamic = None
else:

    def load_dynamic(name, path, file=None):
        """Load the extension module *name* from the shared object *path*, even if it is loaded, and return it.

        *file* is not used. Raises ImportError if the file cannot be loaded or does not have that module.
        `importlib.machinery.ExtensionFileLoader` in importlib; see also bpo-24748.
        """
        machinery = sys.modules.get("importlib.machinery") or _machinery  # whatever is `imp.machinery`
        loader = machinery.ExtensionFileLoader(name, path)
        return _load(getattr(machinery, "ModuleSpec", _ModuleSpec)(name, loader, origin=path))


def load_module(name, file, filename, details):
    """Load the module *name* from what a search has found, `find_module` or another, and return the module.

    *name* is the full name, *details* a triple. *file* may be None unless the triple is that of source or bytecode;
    the caller closes it. A module of that name in `sys.modules` is executed again.
    Raises ImportError if the module cannot be loaded or the type is none that can be, ValueError if the file is missing
    or its mode not for reading, and what the module's body raises. In importlib, `importlib.import_module`.
    """
    _, mode, type_ = details
    if mode and (not (mode.startswith("r") or mode.startswith("U")) or "+" in mode):  # noqa: PIE810  (bytes: its error)
        raise ValueError(f"invalid file open mode {mode!r}")
    if file is None and type_ in {PY_SOURCE, PY_COMPILED}:
        raise ValueError(f"file object required for import (type code {type_})")
    if type_ == PY_SOURCE:
        return load_source(name, filename, file)
    if type_ == PY_COMPILED:
        return load_compiled(name, filename, file)
    if type_ == C_EXTENSION and load_dynamic is not None:
        if file is not None:
            return load_dynamic(name, filename, file)
        with open(filename, "rb") as opened:
            return load_dynamic(name, filename, opened)
    if type_ == PKG_DIRECTORY:
        return load_package(name, filename)
    if type_ == C_BUILTIN:
        return init_builtin(name)
    if type_ == PY_FROZEN:
        return init_frozen(name)
    raise ImportError(f"Don't know how to import {name} (type code {type_})", name=name)


def init_builtin(name):
    """Initialize the built-in module *name*, put it in `sys.modules` and return it; None if there is none."""
    try:
        spec = _BuiltinImporter.find_spec(name)
        if spec is None:
            raise ImportError("no built-in module named " + name)  # PyPy finds None for what is no string at all
        return _load(spec)
    except ImportError:
        return None


def new_module(name):
    """Return a new, empty module called *name* that is not in `sys.modules`: `types.ModuleType(name)`."""
    return getattr(_module("types", "types"), "ModuleType", type(sys))(name)  # unless somebody has patched it


def reload(module):
    """Execute *module* again, in place, and return it: `importlib.reload`.

    Names that the body sets again are replaced, the others stay. Raises TypeError if *module* is not a module, and
    ImportError if it is not in `sys.modules`.
    """
    importlib = globals().get("importlib")  # unless somebody has patched it
    return (importlib or __getattr__("importlib")).reload(module)


class NullImporter:
    """A path entry finder that finds nothing, for `sys.path_hooks` (PEP 302).

    Raises ImportError if *path* is empty or an existing directory: those are left to other hooks.
    """

    def __init__(self, path):
        if path == "":
            raise ImportError("empty pathname", path="")
        if os.path.isdir(path):
            raise ImportError("existing directory", path=path)

    def find_module(self, fullname, path=None):
        """Return None."""

    def find_spec(self, fullname, target=None):
        """Return None. This is what Python 3.12 and later ask."""
