#!/usr/bin/env python3
"""Renews the types of resource-types.json from CloudFormation's public resource type schemas.

    resource_types.py FOLDER    FOLDER holds one schema a type, named like aws-ecs-service.json

A type whose schema names no permissions keeps those that stand there: they were put together by hand
from the service's API. What is unused, and what is needed besides, is judged by people and kept.
"""

import json
import re
import sys
from pathlib import Path

MODULE = Path(__file__).parents[3]
TEMPLATES = MODULE / "src/main/resources/io/apidirect/templates"
TABLE = MODULE / "src/test/resources/io/apidirect/templates/resource-types.json"


def types_in_use():
    layers = [it for it in sorted(TEMPLATES.glob("*.yaml")) if it.stem != "account-link"]
    text = "\n".join(it.read_text() for it in layers)
    return sorted(set(re.findall(r"^    Type: (AWS::\w+::\w+)$", text, re.MULTILINE)))


def permissions(folder, name):
    schema = json.loads((folder / (name.lower().replace("::", "-") + ".json")).read_text())
    handlers = schema.get("handlers", {})
    named = [handlers.get(it, {}).get("permissions", []) for it in ("create", "read", "update", "delete")]
    # One schema writes S3 in capitals.
    return sorted({it[0].lower() + it[1:] for it in sum(named, [])})


def main(folder):
    table = json.loads(TABLE.read_text())
    before = table["types"]
    after = {it: permissions(folder, it) or before.get(it, []) for it in types_in_use()}
    order = [it for it in before if it in after] + [it for it in after if it not in before]
    table["types"] = {it: after[it] for it in order}
    TABLE.write_text(json.dumps(table, indent=2) + "\n")
    for name in (it for it in order if not after[it]):
        print(f"{name}: its schema names no permissions; put them together by hand")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
