#!/usr/bin/env python3
"""Writes a synthetic school district, the same one as a Homeward portal or as a Hugo site.

The same arguments give the same bytes. Everybody in it is invented, and its texts are words in no order: they have the
size and the marks of real writing, and mean nothing.
"""

import argparse
from pathlib import Path

import homeward_portal
import hugo_site
from district import District, Sizes
from languages import languages

SHIPPED_PACKS = Path(__file__).resolve().parents[2] / "Themes/Hearth/messages"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--families", type=int, default=2000)
    parser.add_argument("--strategies", type=int, default=150)
    parser.add_argument("--resources", type=int, default=60)
    parser.add_argument("--newsletters", type=int, default=24)
    parser.add_argument("--languages", default="10", help="how many, or which: en,es,ar")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--output", type=Path, required=True, help="a folder that is empty or not there yet")
    parser.add_argument("--for", dest="program", choices=("homeward", "hugo"), required=True)
    parser.add_argument(
        "--synthesize-packs", action="store_true",
        help="write message packs, in English, for the languages that have none yet")
    arguments = parser.parse_args()
    try:
        chosen = languages(arguments.languages)
    except ValueError as problem:
        parser.error(str(problem))
    if arguments.output.exists() and any(arguments.output.iterdir()):
        parser.error(f"{arguments.output} is not empty")
    sizes = Sizes(arguments.families, arguments.strategies, arguments.resources, arguments.newsletters)
    district = District(sizes, chosen, arguments.seed)
    if arguments.program == "homeward":
        folder = homeward_portal.write(
            district, arguments.output, SHIPPED_PACKS if arguments.synthesize_packs else None)
    else:
        folder = hugo_site.write(district, arguments.output)
    print(f"{folder.files} files, {folder.bytes} bytes")


if __name__ == "__main__":
    main()
