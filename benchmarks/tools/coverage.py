#!/usr/bin/env python3
"""Do what-if's intervals cover? Counted on real runs, by an outsider.

    python3 benchmarks/tools/coverage.py DIR [--take 8] [--draws 2000]

DIR holds a what-if report of many seeds. The mean difference over all seeds is taken as the truth that was planted; each draw takes
--take seeds, with replacement, makes the paired 95 % interval that a report of so many seeds would show, and looks whether the truth
is in it. Standard library only.
"""
import argparse
import csv
import pathlib
import random
import statistics

HEADLINES = ["DAYS_MEAN", "DAYS_SPREAD", "COST", "CO2_KG", "MISSED_VISITS"]
FEWEST_SEEDS = 24
# Student's 97.5 % point by degrees of freedom, from 1.
STUDENT = [12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.160, 2.145, 2.131,
           2.120, 2.110, 2.101, 2.093, 2.086, 2.080, 2.074, 2.069, 2.064, 2.060, 2.056, 2.052, 2.048, 2.045, 2.042]


def read(folder):
    """(scenario, measure) to seed to value; scenarios in the file's order."""
    runs = {}
    with open(pathlib.Path(folder) / "runs.csv", encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file, delimiter=";"):
            runs.setdefault((row["scenario"], row["measure"]), {})[row["seed"]] = float(row["value"])
    return runs


def covers(sample, truth):
    half = STUDENT[len(sample) - 2] * statistics.stdev(sample) / len(sample) ** 0.5
    return abs(statistics.mean(sample) - truth) <= half + 1e-12


def coverage(differences, take, draws, dice):
    truth = statistics.mean(differences)
    hits = sum(covers([dice.choice(differences) for _ in range(take)], truth) for _ in range(draws))
    return truth, 100 * hits / draws


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder")
    parser.add_argument("--take", type=int, default=8)
    parser.add_argument("--draws", type=int, default=2000)
    asked = parser.parse_args()
    if not 2 <= asked.take <= len(STUDENT) + 1:
        parser.error(f"--take must be 2 to {len(STUDENT) + 1}")
    runs = read(asked.folder)
    print("| scenario | measure | seeds | difference | of them zero | covered |\n| --- | --- | ---: | ---: | ---: | ---: |")
    for (scenario, measure), values in runs.items():
        if scenario == "bas" or measure not in HEADLINES:
            continue
        base = runs[("bas", measure)]
        differences = [values[seed] - base[seed] for seed in sorted(base, key=int)]
        if len(differences) < FEWEST_SEEDS:
            parser.error(f"{scenario}: {len(differences)} seeds, and {FEWEST_SEEDS} or more are needed")
        truth, percent = coverage(differences, asked.take, asked.draws, random.Random(1))
        zeros = sum(d == 0 for d in differences)
        print(f"| {scenario} | {measure} | {len(differences)} | {truth:+.3f} | {zeros} | {percent:.1f} % |")


if __name__ == "__main__":
    main()
