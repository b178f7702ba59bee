#!/usr/bin/env python3
"""Makes assets/fonts/ParcoursDys-*.otf out of OpenDyslexic.

    npm pack @fontsource/opendyslexic@5.3.0 && tar xzf fontsource-*.tgz
    pip install fonttools brotli
    tools/parcours_dys.py package/files assets/fonts

What changes: the letters are those of the two other typefaces, U+00A0 is added,
everything is scaled so that the small letters are as tall as theirs, and the
name is another, as the Open Font License asks of a modified version.
"""

import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.ttLib.scaleUpem import scale_upem

FACES = [
    ("400-normal", "Regular", 400),
    ("400-italic", "Italic", 400),
    ("700-normal", "Bold", 700),
    ("700-italic", "Bold Italic", 700),
]
# The original's small letters are 0.56 em tall, those of the others 0.5.
SCALE = 880


def letters(fonts):
    others = ("Literata-Regular.ttf", "AtkinsonHyperlegibleNext-Regular.ttf")
    return {code for name in others for code in TTFont(fonts / name).getBestCmap()}


def shrink(font, keep):
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap.setdefault(0xA0, table.cmap[0x20])
    options = subset.Options()
    options.layout_features = ["kern", "mark", "mkmk"]
    options.drop_tables += ["COLR", "CPAL", "GSUB"]
    options.hinting = False
    options.notdef_outline = True
    work = subset.Subsetter(options)
    work.populate(unicodes=keep)
    work.subset(font)
    # Coordinates shrink in an em of the same size.
    scale_upem(font, SCALE)
    font["head"].unitsPerEm = 1000
    top = font["CFF "].cff.topDictIndex[0]
    top.rawDict.pop("FontMatrix", None)
    top.__dict__.pop("FontMatrix", None)


def rename(font, style, weight):
    post = "ParcoursDys-" + style.replace(" ", "")
    full = "Parcours Dys " + style
    names = {
        0: "Copyright (c) 2019-07-29, Abbie Gonzalez. Copyright (c) 12/2012 - 2019."
        " Modified by the Parcours contributors: subset, scaled, renamed.",
        1: "Parcours Dys",
        2: style,
        3: "parcours;" + post,
        4: full,
        5: "Version 0.920; parcours 1",
        6: post,
        10: "Made from OpenDyslexic by Abbie Gonzalez.",
        13: "This Font Software is licensed under the SIL Open Font License, Version 1.1.",
        14: "https://openfontlicense.org",
    }
    font["name"].names = []
    for number, words in names.items():
        font["name"].setName(words, number, 3, 1, 0x409)
    cff = font["CFF "].cff
    cff.fontNames = [post]
    top = cff.topDictIndex[0]
    top.FamilyName, top.FullName = "Parcours Dys", full
    for field in ("Notice", "Copyright"):
        if hasattr(top, field):
            setattr(top, field, names[0])
    font["OS/2"].usWeightClass = weight
    return post


def main():
    source, fonts = Path(sys.argv[1]), Path(sys.argv[2])
    keep = letters(fonts)
    for name, style, weight in FACES:
        font = TTFont(source / f"opendyslexic-latin-{name}.woff2")
        shrink(font, keep)
        post = rename(font, style, weight)
        font.flavor = None
        font.save(fonts / f"{post}.otf")


main()
