"""Action categories of UPR recommendations: the published table against UPR Info's coding, sessions 15-20.

The table was weighted on sessions 1-14. Run: python benchmarks/upr.py
"""

import csv
import gzip
from collections import Counter
from pathlib import Path

from taiwa.readers.facts import load_actions
from taiwa.tracing.action import CATEGORIES, build_actions, classify_action

DATA = Path(__file__).parents[2] / "shared/data/outcomes/upr/upr_recommendations_sessions1-20.csv.gz"
TEST_FROM = 15


def run() -> list[dict[str, str | float]]:
    """Measure; one row per figure with its goal, none when the data are not there."""
    if not DATA.exists():
        return []
    table = build_actions(load_actions())
    pairs = Counter((gold, classify_action(text, table)) for gold, text in _read_test())
    total = sum(pairs.values())
    accuracy = sum(count for (gold, found), count in pairs.items() if gold == found) / total
    return [
        {"measure": "UPR action, accuracy", "value": round(accuracy, 3), "goal": 0.87, "cases": total},
        {
            "measure": "UPR action, quadratic kappa",
            "value": round(weigh_kappa(pairs), 3),
            "goal": 0.90,
            "cases": total,
        },
    ]


def weigh_kappa(pairs: Counter[tuple[int, int]]) -> float:
    """Cohen's kappa with quadratic weights (Cohen 1968) of counted pairs (gold, found)."""
    total = sum(pairs.values())
    gold: Counter[int] = Counter()
    found: Counter[int] = Counter()
    for (a, b), count in pairs.items():
        gold[a] += count
        found[b] += count
    seen = sum((a - b) ** 2 * count for (a, b), count in pairs.items())
    chance = sum((a - b) ** 2 * gold[a] * found[b] for a in CATEGORIES for b in CATEGORIES) / total
    return 1 - seen / chance if chance else 1.0


def _read_test() -> list[tuple[int, str]]:
    with gzip.open(DATA, "rt", encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if int(row["session"]) >= TEST_FROM]
    return [(int(row["action_category"]), row["recommendation"]) for row in rows]


if __name__ == "__main__":
    for line in run():
        print(f"{line['measure']:<30} {line['value']:<6} goal {line['goal']}  n={line['cases']}")
