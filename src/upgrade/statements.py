"""Prints each different statement of a PostgreSQL log (log_statement=all) that a release prepared, once and in order."""

import re
import sys

START = re.compile(r"^LOG:  execute [^:]+: (.*)$")
OTHER = re.compile(r"^(LOG|DETAIL|STATEMENT|ERROR|HINT|CONTEXT|WARNING):")
# The migrations are their own files; the JDBC driver and Flyway ask the catalogue of PostgreSQL only.
OWN = re.compile(r"\b(area|population|program|metric|year|version|source|document|citation|observation|retraction"
                 r"|catalogue_edition|flyway_schema_history|clock_timestamp)\b")
DEFINITION = re.compile(r"^(create|alter|drop|comment|--|/\*|select version\(|insert into \W*(public|retraction .* select))",
                        re.IGNORECASE)


def read(path):
    statement = None
    for line in open(path, encoding="utf-8"):
        line = line.rstrip("\n")
        start = START.match(line)
        if start or OTHER.match(line):
            if statement is not None:
                yield statement
            statement = start.group(1) if start else None
        elif statement is not None:
            statement += " " + line.strip()
    if statement is not None:
        yield statement


# Lists of parameters differ in length only.
statements = {}
for text in read(sys.argv[1]):
    text = re.sub(r"\s+", " ", text).strip().rstrip(";")
    if OWN.search(text) and not DEFINITION.match(text):
        statements.setdefault(re.sub(r"\$\d+(,\$\d+)*", "$", text), text)
print(";\n".join(statements.values()) + ";")
