#!/usr/bin/env python3
"""Count a what-if's tables again from the files of its days, and compare.

Usage: recount.py OUT   (a folder that ./bokskjuts whatif ... --plans --out OUT has written)

Reads OUT/runs/SCENARIO/SEED/{world.json,DATE/{day,plan,executed}.json} alone, counts every measure, unit, round, stop, share and
difference anew, and compares with every column of OUT/*.csv that is a figure or a verdict. Written from docs/whatif.md, sharing no
code with the planner. Exit 0: all agree. Exit 1: some do not, each told on a line. Python 3, standard library only.
"""
import csv
import math
import sys
from collections import defaultdict
from pathlib import Path

sys.dont_write_bytecode = True
from recount_days import RunCount, mean, secs, within
from recount_sharing import Ledger, emissions, payer, rides

HEADLINES = ["DAYS_MEAN", "DAYS_SPREAD", "COST", "CO2_KG", "MISSED_VISITS"]
SIGNIFICANT = 0.05
bad = []
compared = 0


def same(what, ours, theirs, tolerance=0.0):
    global compared
    compared += 1
    theirs = float(theirs)
    if abs(float(ours) - theirs) > tolerance + 1e-9 * max(1.0, abs(theirs)):
        bad.append(f"{what}: recounted {ours}, reported {theirs}")


def same_text(what, ours, theirs):
    global compared
    compared += 1
    if ours != theirs:
        bad.append(f"{what}: recounted {ours!r}, reported {theirs!r}")


def student_cdf(t, df):
    """By Simpson's rule; the density is smooth and we need six digits."""
    k = math.exp(math.lgamma((df + 1) / 2) - math.lgamma(df / 2)) / math.sqrt(df * math.pi)
    f = lambda x: k * (1 + x * x / df) ** (-(df + 1) / 2)
    # x = tan(a) keeps the whole axis in reach for few degrees of freedom
    n, top = 4000, math.atan(abs(t))
    g = lambda a: f(math.tan(a)) / math.cos(a) ** 2
    h = top / n
    area = h / 3 * (g(0) + g(top) + sum((4 if i % 2 else 2) * g(i * h) for i in range(1, n))) if n else 0
    return 0.5 + math.copysign(area, t)


def student_quantile(df):
    low, high = 0.0, 1000.0
    for _ in range(60):
        middle = (low + high) / 2
        low, high = (middle, high) if student_cdf(middle, df) < 0.975 else (low, middle)
    return (low + high) / 2


def chance(d):
    """Two-sided p of the differences' mean; where all are alike the sign test's."""
    n, m = len(d), sum(d) / len(d)
    if n < 2:
        return 1.0
    error = math.sqrt(sum((x - m) ** 2 for x in d) / (n - 1) / n)
    if error <= 1e-9 * abs(m):
        return 1.0 if m == 0 else 2.0 ** (1 - n)
    return 2 * (1 - student_cdf(abs(m) / error, n - 1))


def holm(p):
    """Adjusted p by key."""
    adjusted, least = {}, 0.0
    for rank, key in enumerate(sorted(p, key=p.get)):
        least = max(least, min(1.0, p[key] * (len(p) - rank)))
        adjusted[key] = least
    return adjusted


def verdicts(d, p, adjusted):
    """What may be said of it, Swedish and English."""
    if len(d) < 2:
        return "ett frö: kan inte sägas", "one seed: cannot be said"
    if all(x == 0 for x in d):
        return "lika", "the same"
    more = sum(d) > 0
    if adjusted is None and p < SIGNIFICANT:
        return ("högre, sedd för sig", "higher, taken alone") if more else ("lägre, sedd för sig", "lower, taken alone")
    if adjusted is not None and adjusted < SIGNIFICANT:
        return ("högre, säkerställt", "higher, significant") if more else ("lägre, säkerställt", "lower, significant")
    if p < SIGNIFICANT:
        return "kan vara slump bland så många tal", "may be chance among so many figures"
    return "ingen skillnad visad", "no difference shown"


def rows(out, name):
    with open(out / name, encoding="utf-8-sig", newline="") as f:
        return list(csv.DictReader(f, delimiter=";"))


def check_days(out, runs, measures):
    for row in rows(out, "runs.csv"):
        key = row["scenario"], row["seed"]
        same(f"runs.csv {key} {row['measure']}", measures[key][row["measure"]], row["value"], 1e-9)
    for row in rows(out, "days.csv"):
        counts = dict(runs[row["scenario"], row["seed"]].counts)[row["date"]]
        for name, value in row.items():
            if name not in ("scenario", "seed", "date"):
                same(f"days.csv {row['scenario']} {row['seed']} {row['date']} {name}", counts[name], value)


def check_units(out, runs):
    for row in rows(out, "units.csv"):
        run, unit = runs[row["scenario"], row["seed"]], row["unit"]
        hist = run.days_of([unit])
        what = f"units.csv {row['scenario']} {row['seed']} {unit}"
        same(what + " holds", sum(hist.values()), row["holds"])
        same(what + " mean", mean(hist), row["days_mean"], 1e-9)
        same(what + " median", within(hist, 0.5), row["days_median"])
        same(what + " p95", within(hist, 0.95), row["days_p95"])
        same(what + " still waiting", sum(run.waiting[unit].values()), row["still_waiting"])
        stops = [(d, t, i, s) for d in run.counted for t in d.done["tours"] for i, s in enumerate(t["stops"])
                 if s["unit"] == unit]
        same(what + " stops", len(stops), row["stops"])
        same(what + " late", sum(secs(s["start"]) > d.planned_start(t["van"], i) + 900 for d, t, i, s in stops), row["late"])
        same(what + " boxes_out", sum(b["from"] == unit for d in run.counted for b in d.done["boxes"]), row["boxes_out"])
        same(what + " boxes_in", sum(b["to"] == unit and b["opened"] for d in run.counted for b in d.done["boxes"]),
             row["boxes_in"])
        promised = [d for d in run.counted if d.units[unit].get("promised") and unit in d.wanted()]
        same(what + " promised", len(promised), row["promised"])
        same(what + " missed", sum(unit not in d.visited() for d in promised), row["missed"])
        same_text(what + " municipality", run.counted[0].units[unit]["municipality"], row["municipality"])
        same_text(what + " payer", payer(run.counted[0].units[unit]), row["payer"])


def check_tours(out, runs):
    for key, run in runs.items():
        for day in run.counted:
            by_box, _ = emissions(day)
            for box in day.done["boxes"]:
                same(f"executed.json {key} {day.date} {box['id']} co2Mg", by_box[box["id"]], box["co2Mg"])
    for row in rows(out, "tours.csv"):
        day = next(d for d in runs[row["scenario"], row["seed"]].counted if d.date == row["date"])
        tour = next(t for t in day.done["tours"] if t["van"] == row["van"])
        what = f"tours.csv {row['scenario']} {row['seed']} {row['date']} {row['van']}"
        same(what + " metres", day.tour_metres(tour), row["metres"])
        same(what + " co2", day.tour_co2(tour), row["co2_mg"])
        same(what + " boxes", len({box for box, _, _ in rides(day, row["van"])}), row["boxes"])
        same(what + " ore", day.tour_ore(tour), row["ore"])


def check_shares(out, runs):
    ledgers = {key: Ledger(run) for key, run in runs.items()}
    names = ("population_ore", "use_ore", "shapley_ore", "co2_mg")
    totals = defaultdict(lambda: [0] * 4)
    shares = {key: ledger.shares() for key, ledger in ledgers.items()}
    given = rows(out, "shares.csv")
    for row in given:
        key = row["scenario"], row["seed"]
        for i, (name, ours) in enumerate(zip(names, shares[key][row["month"], row["payer"]])):
            same(f"shares.csv {key} {row['month']} {row['payer']} {name}", ours, row[name])
            totals[key, row["month"]][i] += int(row[name])
    for (key, month), sums in totals.items():
        paid = ledgers[key].ore[month]
        driven = sum(d.tour_co2(t) for d in runs[key].counted if d.date[:7] == month for t in d.done["tours"])
        for name, total, sum_ in zip(names, (paid, paid, paid, driven), sums):
            same(f"shares.csv {key} {month} sum of {name}", total, sum_)
    opened = defaultdict(lambda: [0] * 3)
    lines = {key: ledger.by_key() for key, ledger in ledgers.items()}
    for row in rows(out, "stops.csv"):
        key = row["scenario"], row["seed"]
        what = f"stops.csv {key} {row['date']} {row['van']} {row['stop']} {row['unit']} {row['payer']}"
        line = lines[key].get((row["date"], row["van"], int(row["stop"]), row["unit"], row["payer"]))
        if line is None:
            bad.append(what + ": no such stop")
            continue
        ours = (line.boxes, line.metres, line.use, line.shapley, line.co2)
        for name, x in zip(("boxes", "detour_metres", "use_ore", "shapley_ore", "co2_mg"), ours):
            same(what + " " + name, x, row[name])
        at = opened[key, row["date"][:7], row["payer"]]
        for i, name in enumerate(names[1:]):
            at[i] += int(row[name])
    for row in given:
        key = row["scenario"], row["seed"]
        for name, sum_ in zip(names[1:], opened[key, row["month"], row["payer"]]):
            same(f"stops.csv {key} {row['month']} {row['payer']} sum of {name}", sum_, row[name])


def check_differences(out, runs, measures):
    seeds = sorted({seed for name, seed in runs if name == "bas"}, key=int)
    given = rows(out, "differences.csv")
    d = {(r["scenario"], r["measure"]): [measures[r["scenario"], s][r["measure"]] - measures["bas", s][r["measure"]]
                                         for s in seeds] for r in given}
    p = {key: chance(values) for key, values in d.items()}
    adjusted = holm({key: x for key, x in p.items() if key[1] in HEADLINES})
    for row in given:
        key = row["scenario"], row["measure"]
        what, n, m = f"differences.csv {key[0]} {key[1]}", len(d[key]), sum(d[key]) / len(d[key])
        same(what + " base", sum(measures["bas", s][key[1]] for s in seeds) / n, row["base"], 1e-9)
        same(what, m, row["difference"], 1e-9)
        if n > 1:
            sd = math.sqrt(sum((x - m) ** 2 for x in d[key]) / (n - 1))
            half = student_quantile(n - 1) * sd / math.sqrt(n)
            same(what + " low", m - half, row["low"], 1e-4 * max(1, half))
            same(what + " high", m + half, row["high"], 1e-4 * max(1, half))
        same(what + " p", p[key], row["p"], 1e-6)
        same_text(what + " headline", str(key[1] in HEADLINES).lower(), row["headline"])
        may_say = verdicts(d[key], p[key], adjusted.get(key))
        same_text(what + " verdict", row["verdict"] if row["verdict"] in may_say else may_say[0], row["verdict"])


def main(out):
    runs = {}
    for scenario in sorted((out / "runs").iterdir()):
        for seed in sorted(scenario.iterdir(), key=lambda p: int(p.name)):
            runs[scenario.name, seed.name] = RunCount(seed)
    measures = {key: run.measures() for key, run in runs.items()}
    check_days(out, runs, measures)
    check_units(out, runs)
    check_tours(out, runs)
    check_shares(out, runs)
    check_differences(out, runs, measures)
    for line in bad[:50]:
        print(line)
    print(f"{len(runs)} runs, {sum(len(r.counted) for r in runs.values())} days, {compared} figures recounted, {len(bad)} differ")
    return 1 if bad or not compared else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])) if len(sys.argv) == 2 else print(__doc__) or 2)
