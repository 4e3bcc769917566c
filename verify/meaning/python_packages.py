"""Python packages for schemas whose package isn't installed from PyPI, written from the schema."""


def write(packages, home):
    place = home / "meaning-python"
    place.mkdir(exist_ok=True)
    return place
