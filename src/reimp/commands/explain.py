"""The command `reimp explain`."""

import click


def _complete_name(_: click.Context, __: click.Parameter, typed: str) -> list[str]:
    from reimp.removed.lookup import known_names
    from reimp.removed.table import TABLE

    names = known_names()
    return [
        name
        for name in [*names, *(api for api in TABLE if "." in typed and api not in names)]
        if name.startswith(typed)
    ]


@click.command(epilog="Example:  reimp explain load_source")
@click.argument("name", required=False, shell_complete=_complete_name)
def explain(name: str | None) -> int:
    """Explain a removed API and its replacement.

    NAME is a short or a full name, for example reload or imp.reload; without NAME, all names are listed.
    """
    from reimp.removed import explain as explanations
    from reimp.removed.lookup import UnknownNameError, known_names

    try:
        text = explanations.explain(name) if name else "\n".join(known_names())
    except UnknownNameError as error:
        raise click.UsageError(str(error)) from error
    click.echo(text.rstrip("\n"))
    return 0
