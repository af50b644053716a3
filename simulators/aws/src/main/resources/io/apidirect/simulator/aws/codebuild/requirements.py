"""Prints, one a line, what pip is to install for a file that names dependencies."""

import json
import pathlib
import re
import sys


def vendored(name):
    """A module of pip, which where pip itself is not installed is in the wheel for new environments."""
    import importlib

    try:
        return importlib.import_module("pip._vendor." + name)
    except ImportError:
        import ensurepip

        for folder in (pathlib.Path(ensurepip.__file__).parent / "_bundled", "/usr/share/python-wheels"):
            sys.path += map(str, pathlib.Path(folder).glob("pip-*.whl"))
        return importlib.import_module("pip._vendor." + name)


def toml(path):
    try:
        import tomllib
    except ImportError:
        tomllib = vendored("tomli")
    return tomllib.loads(path.read_text())


def wanted(entry):
    Marker = vendored("packaging.markers").Marker
    return Marker(entry["marker"]).evaluate() if entry.get("marker") else True


def uv_lock(path):
    packages = toml(path).get("package", [])
    roots = [p for p in packages if {"virtual", "editable"} & set(p.get("source", {}))]
    pinned, open_edges, seen = {}, [], set()

    def edges(package, extras):
        found = list(package.get("dependencies", []))
        for extra in extras:
            found += package.get("optional-dependencies", {}).get(extra, [])
        return found

    for root in roots:
        open_edges += edges(root, [])
    while open_edges:
        edge = open_edges.pop()
        key = (edge["name"], edge.get("version"), tuple(edge.get("extra", [])))
        if key in seen or not wanted(edge):
            continue
        seen.add(key)
        for package in packages:
            is_named = package["name"] == edge["name"]
            if is_named and edge.get("version") in (None, package.get("version")):
                if package not in roots:
                    pinned[package["name"]] = package["version"]
                open_edges += edges(package, edge.get("extra", []))
                break
    return [f"{name}=={version}" for name, version in sorted(pinned.items())]


def poetry_lock(path):
    packages = toml(path).get("package", [])
    return [
        f"{p['name']}=={p['version']}"
        for p in packages
        if "main" in p.get("groups", ["main"]) and not p.get("optional")
    ]


def pipfile_lock(path):
    default = json.loads(path.read_text()).get("default", {})
    return [name + entry.get("version", "") for name, entry in default.items()]


def pyproject(path):
    document = toml(path)
    project = document.get("project", {}).get("dependencies")
    if project is not None:
        return project
    declared = document.get("tool", {}).get("poetry", {}).get("dependencies", {})
    return [poetry_line(n, v) for n, v in declared.items() if n != "python"]


def poetry_line(name, value):
    version = value.get("version", "*") if isinstance(value, dict) else value
    extras = value.get("extras", []) if isinstance(value, dict) else []
    named = name + (f"[{','.join(extras)}]" if extras else "")
    caret = re.fullmatch(r"\^(\d+)(\.(\d+))?.*", version)
    if caret:
        major, minor = int(caret[1]), int(caret[3] or 0)
        end = f"{major + 1}" if major else f"0.{minor + 1}"
        return f"{named}>={version[1:]},<{end}"
    if version == "*":
        return named
    return named + (version.replace("~", "~=", 1) if re.match(r"~\d", version) else
                    version if re.match(r"[<>=!~]", version) else f"=={version}")


def plain(path):
    lines = []
    for line in path.read_text().replace("\\\n", " ").splitlines():
        line = re.sub(r"(^|\s)#.*", "", line).strip()
        named = re.fullmatch(r"(-r|--requirement|-c|--constraint)[\s=]*(.+)", line)
        if named is None:
            lines.append(line)
        elif named[1] in ("-r", "--requirement"):
            lines += plain(path.parent / named[2])
        else:
            lines.append(f"-c {(path.parent / named[2]).resolve()}")
    return [line for line in lines if line]


READERS = {
    "uv.lock": uv_lock,
    "poetry.lock": poetry_lock,
    "Pipfile.lock": pipfile_lock,
    "pyproject.toml": pyproject,
}
FILE = pathlib.Path(sys.argv[1])
print("\n".join(READERS.get(FILE.name, plain)(FILE)))
