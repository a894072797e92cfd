"""What the scripts of all venues share: the shape of a file, raw requests, and rows made by Node."""
import json
import os
import subprocess
from importlib.metadata import version
from pathlib import Path

HERE = Path(__file__).parent


def library(name):
    """The name and version of an installed Python package, as a row says it."""
    return f"{name} {version(name)}"


def http(method, path, body=None, headers=None):
    """A raw HTTP request. A body that is text goes as it stands, anything else as JSON."""
    lines = [f"{method} {path} HTTP/1.1", "Host: localhost"]
    if body is not None:
        lines.append("Content-Type: application/json")
    lines += [f"{name}: {value}" for name, value in (headers or {}).items()]
    text = body if isinstance(body, str) else "" if body is None else compact(body)
    return "\r\n".join(lines) + "\r\n\r\n" + text


def compact(value):
    """JSON as JavaScript writes it."""
    return json.dumps(value, separators=(",", ":"), ensure_ascii=False)


def row(name, made_with, wrong, request, cause=None, before=(), blind=True):
    """One request with one mistake; `blind` if it was written before its author knew what is diagnosed."""
    return {
        "name": name,
        "madeWith": made_with,
        "fromTheSpecAlone": blind,
        "whatWentWrong": wrong,
        "cause": cause,
        "before": list(before),
        "request": request,
    }


def node_rows(script):
    """The rows that a script beside this one makes with the signers of Node."""
    run = subprocess.run(["node", HERE / script], capture_output=True, text=True, env=os.environ)
    if run.returncode != 0:
        raise SystemExit(run.stderr)
    return json.loads(run.stdout)


def caused(rows, causes):
    """Rows with the names of their mistakes, which were chosen after the rows had been written."""
    names = {r["name"] for r in rows}
    assert causes.keys() <= names, sorted(causes.keys() - names)
    return [r | {"cause": causes.get(r["name"], r["cause"])} for r in rows]


def write(venue, clock, rows, setup=(), switches=None):
    """Writes the file of a venue; names of rows are unique in it."""
    names = [r["name"] for r in rows]
    assert len(set(names)) == len(names), sorted(n for n in names if names.count(n) > 1)
    corpus = {
        "venue": venue,
        "seed": 1,
        "clock": clock,
        "switches": switches or {},
        "setup": list(setup),
        "rows": rows,
    }
    target = HERE.parent / f"{venue}.json"
    target.write_text(json.dumps(corpus, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    print(f"{target.name}: {len(rows)} rows")
