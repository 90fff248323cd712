"""Renders cases with Jinja2: reads [{templates: {path: text}, data}] from a file, writes [text].

The environment is set as Conspectus templates behave: undefined names are errors, values that are absent from the
data (null) are empty, white space is trimmed around tags.
"""
import json
import sys
import types

try:
    import jinja2
    import markupsafe
except ImportError:
    sys.exit("python3-jinja2 is missing: `make test` installs it")


def value_of(data):
    if data is None:
        return jinja2.Undefined(name="absent")
    if isinstance(data, list):
        return [value_of(each) for each in data]
    if isinstance(data, dict) and set(data) == {"$html"}:
        return markupsafe.Markup(data["$html"])
    if isinstance(data, dict):
        return types.SimpleNamespace(**{name: value_of(each) for name, each in data.items()})
    return data


def render(case):
    environment = jinja2.Environment(
        loader=jinja2.DictLoader(case["templates"]),
        undefined=jinja2.StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    data = {name: value_of(each) for name, each in case["data"].items()}
    try:
        text = environment.get_template("page.html").render(data)
    except jinja2.TemplateError as error:
        return f"Jinja2 fails: {type(error).__name__}: {error}"
    # Jinja2 escapes both quotes everywhere, we only where it is needed.
    return text.replace("&#34;", '"').replace("&#39;", "'")


cases = json.load(open(sys.argv[1], encoding="utf-8"))
json.dump([render(case) for case in cases], open(sys.argv[2], "w", encoding="utf-8"))
