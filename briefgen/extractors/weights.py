"""What each sign of a sentence says for and against each label, in tenths: the hand-set table behind the sections.

The order of the figures is that of `LABELS`. A sign is a cue family, or one of the signs that `sections.signs` adds:
`+` joins two families shown together, `before:` is a family of the sentence before, `after:` the label given to it.
"""

from typing import Literal, get_args

Label = Literal[
    "agreements", "risks", "domestic_reactions", "international_reactions", "background", "set_aside"
]  # fmt: skip
LABELS: tuple[Label, ...] = get_args(Label)

START = (-1, -4, 0, -4, 9, 1)
"""Before any sign: background is the commonest."""

WEIGHTS: dict[str, tuple[int, int, int, int, int, int]] = {
    # family           A    R    D    I    B    N
    "deal":          (  7,  -5,  -4,   0,  -4,  -5),
    "sign":          (  6,  -6,  -6,  -3,   1,  -6),
    "agree":         (  7,  -5,  -3,  -3,  -4,  -8),
    "joint":         (  7,  -5,  -6,  -5,  -3,  -1),
    "terms":         (  6,  -1,  -4,  -1,  -3,  -5),
    "talks":         (  5,  -4,  -1,   2,  -3,  -3),
    "plan":          (  4,   2,   0,   0,  -4,  -3),
    "we":            (  1,   0,   2,   1,  -5,   1),
    "fail":          (  0,   4,   1,   2,   2, -10),
    "risk":          ( -2,   9,   1,   2,  -4,  -5),
    "crisis":        (  0,   5,  -1,   0,   1,  -8),
    "open":          ( -9,   9,  -1,   0,  -2,  -5),
    "received":      ( -5,  -2,   8,   1,  -4,  -3),
    "conditional":   ( -4,   9,   3,   0,  -4,  -6),
    "home":          ( -3,  -1,   5,  -1,   0,  -3),
    "expert":        ( -8,  11,   3,  -4,   0,  -4),
    "judge":         ( -1,  -1,   5,   3,  -3,  -4),
    "say":           ( -6,   3,   5,   4,  -4,  -4),
    "self":          ( -8,  -5,   6,   2, -10,   5),
    "abroad":        (  1,   2,  -3,   9,  -3,  -6),
    "history":       ( -3,  -1,   0,  -1,   5,  -4),
    "meeting":       (  1,  -4,  -2,  -2,   4,  -4),
    "court":         ( -4,   2,   0,   0,   4,  -6),
    "rhetoric":      ( -9,  -6,   0,   2,  -6,  10),
    "outlet":        ( -2,   0,   0,  -2,  -3,   7),
    # families shown together
    "deal+agree":    (  3,  -6,  -2,   0,  -6,  -3),
    "joint+agree":   (  4,  -8,  -5,  -2,  -4,  -4),
    "joint+affirm":  (  7,  -6,  -5,  -2,  -4,  -4),
    "we+affirm":     (  5,  -4,  -2,   0,  -4,  -4),
    "terms+plan":    (  3,   0,  -3,   0,  -5,  -2),
    "say+conditional": (-3,  3,   2,   0,  -1,  -4),
    "say+risk":      ( -2,   4,   2,   1,  -2,  -4),
    "risk+conditional": (-1, 4,   0,   0,  -2,  -4),
    "meeting+agree": (  6,   0,  -1,   0,  -3,   0),
    "gain+conditional": (0, -7,   0,   0,   5,   0),
    "home+judge":    ( -1,  -1,   4,  -2,   0,  -2),
    "abroad+judge":  (  0,   1,   0,   3,  -2,  -3),
    # the sentence itself
    "first":         (  4,   0,  -4,  -6,   5,  -9),
    "early":         (  0,   0,  -3,  -6,   4,  -3),
    "quotation":     ( -5,   1,   5,   5,  -4,  -4),
    "but":           ( -8,   6,   4,   0,  -3,   1),
    "figure":        (  1,  -4,  -3,  -4,   4,  -4),
    "if_could":      ( -2,   8,  -7,  -5,  -2,  -4),
    "answer":        ( -5,   3,   0,   0,   2,   0),
    "question":      (-15,  -4,   0,   0, -10,  12),
    "unclosed":      ( -4,  -4,  -2,  -2,  -4,  11),
    "tiny":          (-12,  -8,  -6,  -5,  -3,  15),
    "short":         ( -2,  -1,   0,   0,   1,   4),
    "long":          (  2,   2,   1,   1,   0,  -6),
    "named":         (  1,   0,   0,   2,   1,  -7),
    "no_cue":        ( -6,   0,  -3,   0,   3,   6),
    # countries
    "two_parties":   (  4,   1,  -3,   0,   0,  -3),
    "parties_agree": (  8,  -4,  -3,  -2,  -4,  -3),
    "third_country": (  1,   1,  -5,   3,   0,  -5),
    "no_country":    ( -1,   0,   1,  -4,  -1,   4),
    "home_speaks":   ( -3,   2,   4,  -3,   0,  -3),
    "other_side_speaks": (-3, 1,  0,   8,  -1,  -4),
    "third_speaks":  ( -6,   0,  -6,  14,   0,  -8),
    # the sentence before
    "before:agree":  (  3,  -3,  -2,   0,  -2,  -1),
    "before:joint":  (  3,  -2,  -3,  -2,  -1,   0),
    "before:terms":  (  3,  -1,  -4,  -1,  -1,   0),
    "before:deal":   (  2,   0,  -2,   0,  -1,  -1),
    "before:sign":   (  2,   0,  -2,   0,   0,  -2),
    "before:say":    ( -3,   2,   1,   1,  -1,  -1),
    "before:self":   ( -4,  -1,   2,   1,  -3,   3),
    "before:risk":   (  0,   2,  -1,   2,   0,   0),
    "before:rhetoric": (-2, -1,  -2,   3,   0,   3),
    "after:agreements": (6, -3,  -7,  -4,  -3,  -2),
    "after:risks":   ( -3,   5,  -1,  -1,  -2,  -2),
    "after:domestic_reactions": (-6, -2, 5, -4, -2, 0),
    "after:international_reactions": (-4, 0, -4, 8, -3, -2),
    "after:background": (-3, 0,  -2,  -2,   3,  -1),
    "carried:domestic_reactions": (-5, 0, 6, -2, -3, -2),
    "carried:international_reactions": (-5, 0, -2, 6, -3, -2),
    "after:set_aside": (-1, -1,   0,  -1,  -1,   3),
    # the office's own words: above all the others together
    "staff:status":                  (16, -6, -4, -2, -4, -8),
    "staff:agreements":              (60, 0, 0, 0, 0, 0),
    "staff:risks":                   (0, 60, 0, 0, 0, 0),
    "staff:domestic_reactions":      (0, 0, 60, 0, 0, 0),
    "staff:international_reactions": (0, 0, 0, 60, 0, 0),
    "staff:background":              (0, 0, 0, 0, 60, 0),
}  # fmt: skip
