#!/usr/bin/env python3
"""Count a what-if's tables again from the files of its days, and compare.

Usage: recount.py OUT   (a folder that ./bokskjuts whatif ... --plans --out OUT has written)

Reads OUT/runs/SCENARIO/SEED/{world.json,DATE/{day,plan,executed}.json} alone, counts every measure, unit, share and
difference anew, and compares with OUT/*.csv. Written from docs/whatif.md, sharing no code with the planner.
Exit 0: all agree. Exit 1: some do not, each told on a line. Python 3, standard library only.
"""
import csv
import json
import math
import sys
from collections import defaultdict
from decimal import ROUND_HALF_UP, Decimal
from itertools import combinations
from pathlib import Path

D = lambda x: Decimal(str(x))
REGION = "Region Dalarna"
bad = []
compared = 0


def ore(sek):
    return int((sek * 100).quantize(Decimal(1), rounding=ROUND_HALF_UP))


def secs(text):
    h, m, s = (list(map(int, text.split(":"))) + [0])[:3]
    return h * 3600 + m * 60 + s


def same(what, ours, theirs, tolerance=0.0):
    global compared
    compared += 1
    theirs = float(theirs)
    if abs(float(ours) - theirs) > tolerance + 1e-9 * max(1.0, abs(theirs)):
        bad.append(f"{what}: recounted {ours}, reported {theirs}")


def hamilton(total, weights):
    """Largest remainder over a list of weights."""
    s = sum(weights)
    exact = [total * (w / s) if s > 0 else total / len(weights) for w in weights]
    parts = [math.floor(x) for x in exact]
    order = sorted(range(len(weights)), key=lambda i: parts[i] - exact[i])
    for i in range(total - sum(parts)):
        parts[order[i % len(order)]] += 1
    return parts


class Day:
    def __init__(self, folder):
        read = lambda name: json.loads((folder / name).read_text(encoding="utf-8"))
        self.day, self.plan, self.done = read("day.json"), read("plan.json"), read("executed.json")
        self.date = self.day["date"]
        self.units = {u["id"]: u for u in self.day["units"]}
        self.vans = {v["id"]: v for v in self.day["vans"]}
        self.pos = {u: i for i, u in enumerate(self.day["matrix"]["units"])}
        self.items = {t["id"]: dict(t) for t in self.day["transfers"]}
        chosen = self.plan.get("copies") or {}
        for h in self.day["holds"]:
            if h["id"] in chosen:
                self.items[h["id"]] = {"id": h["id"], "kind": "HOLD", "to": h["to"], "waitedDays": h["waitedDays"],
                                       "kg": h["kg"]}
        self.kg = {t["id"]: D(t["kg"]) for t in self.day["transfers"]} | {h["id"]: D(h["kg"]) for h in self.day["holds"]}

    def metres(self, a, b):
        return self.day["matrix"]["metres"][self.pos[a]][self.pos[b]]

    def seconds(self, a, b):
        return self.day["matrix"]["seconds"][self.pos[a]][self.pos[b]]

    def tour_metres(self, tour):
        van = self.vans[tour["van"]]
        at, sum_ = van["start"], 0
        for stop in tour["stops"]:
            sum_ += self.metres(at, stop["unit"])
            at = stop["unit"]
        return sum_ + self.metres(at, van["end"])

    def tour_ore(self, tour):
        van, km = self.vans[tour["van"]], D(self.tour_metres(tour)) / 1000
        hours = D(secs(tour["end"]) - secs(tour["start"])) / 3600
        return ore(D(van["fixed"]) + D(van["perHour"]) * hours + D(van["perKm"]) * km
                   + D(self.day["rates"]["co2PerKg"]) * D(van["gramsCo2PerKm"]) * km / 1000)

    def tour_co2(self, tour):
        return int(D(self.vans[tour["van"]]["gramsCo2PerKm"]) * self.tour_metres(tour))

    def planned_start(self, van, number):
        route = next(r for r in self.plan["routes"] if r["van"] == van)
        return secs(route["stops"][number]["start"])

    def wanted(self):
        out = set()
        for t in self.day["transfers"]:
            out |= {t["from"], t["to"]}
        for h in self.day["holds"]:
            if all(c["at"] != h["to"] for c in h["copies"]):
                out.add(h["to"])
        return out

    def visited(self):
        return {s["unit"] for t in self.done["tours"] for s in t["stops"] if s["load"] or s["unload"]}

    def counts(self, world):
        done, rates, c = self.done, self.day["rates"], defaultdict(int)
        stops = [(t, i, s) for t in done["tours"] for i, s in enumerate(t["stops"])]
        c["VANS"] = len(done["tours"])
        c["METRES"] = sum(self.tour_metres(t) for t in done["tours"])
        c["VAN_SECONDS"] = sum(secs(t["end"]) - secs(t["start"]) for t in done["tours"])
        c["OVERTIME_SECONDS"] = sum(max(0, secs(t["end"]) - secs(self.vans[t["van"]]["shift"]["to"])) for t in done["tours"])
        c["VANS_ORE"] = sum(self.tour_ore(t) for t in done["tours"])
        c["BOXES"] = len(done["boxes"])
        c["LIFTS"] = sum(len(s["load"]) + len(s["unload"]) for _, _, s in stops)
        c["GRAMS"] = int(sum(self.kg[i] for b in done["boxes"] for i in b["items"]) * 1000)
        c["SORTED"] = sum(b["items"] for b in done["sorted"])
        c["EMPTIES"] = sum(s["emptiesLoaded"] + s["emptiesUnloaded"] for _, _, s in stops)
        stacks = sum(-(-s["emptiesLoaded"] // 4) + -(-s["emptiesUnloaded"] // 4) for _, _, s in stops)
        c["HANDLING_ORE"] = ore(D(rates["perBox"]) * c["BOXES"] + D(rates["perLift"]) * c["LIFTS"])
        c["SORTING_ORE"] = ore(D(rates["perItemSorted"]) * c["SORTED"])
        c["EMPTIES_ORE"] = ore(D(rates["perLift"]) * stacks)
        c["STOPS"] = len(stops)
        c["LATE_STOPS"] = sum(secs(s["start"]) > self.planned_start(t["van"], i) + 900 for t, i, s in stops)
        c["CLOSED_STOPS"] = sum(s["visit"] == "CLOSED" for _, _, s in stops)
        c["SHUT_STOPS"] = sum(s["visit"] == "SHUT" for _, _, s in stops)
        c["NOT_FOUND"], c["DID_NOT_FIT"] = len(done["notFound"]), len(done["didNotFit"])
        promised = {u["id"] for u in self.day["units"] if u.get("promised")} & self.wanted()
        c["PROMISED"], c["MISSED"] = len(promised), len(promised - self.visited())
        c["ITEMS"], c["FLOATED"], c["HELD"] = done["items"], done["floated"], done["held"]
        there = [t for t in self.items.values() if done["places"].get(t["id"]) == t["to"]]
        c["DELIVERED"] = len(there) + len(done["atOnce"])
        c["SAME_DAY"] = sum(t["waitedDays"] == 0 for t in there) + len(done["atOnce"])
        c["BACKLOG"] = len(self.day["transfers"]) + len(self.day["holds"]) - len(there)
        c["PLANNED_DELAY_ORE"] = ore(D(self.plan["cost"]["delay"]))
        c["PLANNED_MISSED_ORE"] = ore(D(self.plan["cost"]["missed"]))
        c["CO2_MG"] = sum(self.tour_co2(t) for t in done["tours"]) + int(D(world["hubGramsPerItem"]) * 1000 * c["SORTED"])
        return c


def payer(unit):
    if unit["kind"] in ("HOSPITAL", "UNIVERSITY"):
        return REGION
    return "" if unit["kind"] in ("MEDIA_GROUP", "DEPOT") else unit["municipality"]


def shapley(day, tour):
    """SEK by payer on the fixed order, every set of payers priced."""
    van = day.vans[tour["van"]]
    who = [payer(day.units[s["unit"]]) for s in tour["stops"]]
    players = sorted(set(who) - {""})
    co2 = float(van["gramsCo2PerKm"]) / 1000 * float(day.day["rates"]["co2PerKg"])

    def price(members):
        if not members:
            return 0.0
        at, seconds, metres = van["start"], 0, 0
        for s, p in zip(tour["stops"], who):
            if p == "" or p in members:
                seconds += day.seconds(at, s["unit"]) + secs(s["depart"]) - secs(s["start"])
                metres += day.metres(at, s["unit"])
                at = s["unit"]
        seconds += day.seconds(at, van["end"])
        metres += day.metres(at, van["end"])
        return (float(van["fixed"]) + float(van["perHour"]) * seconds / 3600
                + (float(van["perKm"]) + co2) * metres / 1000)

    n, values = len(players), {}
    cache = {}
    for size in range(n + 1):
        for members in combinations(players, size):
            cache[frozenset(members)] = price(set(members))
    for p in players:
        value = 0.0
        rest = [q for q in players if q != p]
        for size in range(n):
            weight = math.factorial(size) * math.factorial(n - size - 1) / math.factorial(n)
            for members in combinations(rest, size):
                s = frozenset(members)
                value += weight * (cache[s | {p}] - cache[s])
        values[p] = max(0.0, value)
    return values


class RunCount:
    def __init__(self, folder):
        self.world = json.loads((folder / "world.json").read_text(encoding="utf-8"))
        self.days = [Day(f) for f in sorted(folder.iterdir()) if f.is_dir()]
        self.counted = [d for d in self.days if d.done["counted"]]
        self.counts = [(d.date, d.counts(self.world)) for d in self.counted]
        self.hist, self.waiting = defaultdict(lambda: defaultdict(int)), defaultdict(lambda: defaultdict(int))
        for index, day in enumerate(self.counted):
            for t in day.done["atOnce"]:
                if t["kind"] == "HOLD":
                    self.hist[t["to"]][0] += 1
            for t in day.items.values():
                if t["kind"] == "HOLD" and day.done["places"].get(t["id"]) == t["to"] and t["waitedDays"] <= index:
                    self.hist[t["to"]][t["waitedDays"]] += 1
        last = self.counted[-1]
        there = {i for i, t in last.items.items() if last.done["places"].get(i) == t["to"]}
        holds = [t for t in last.day["transfers"] if t["kind"] == "HOLD"] + last.day["holds"]
        for t in holds:
            if t["id"] not in there and t["waitedDays"] + 1 <= len(self.counted):
                self.waiting[t["to"]][t["waitedDays"] + 1] += 1

    def sum(self, name):
        return sum(c[name] for _, c in self.counts)

    def days_of(self, units):
        all_ = defaultdict(int)
        for u in units:
            for source in (self.hist[u], self.waiting[u]):
                for d, n in source.items():
                    all_[d] += n
        return all_

    def measures(self):
        units = self.counted[0].units
        per = lambda name, unit=1: self.sum(name) / unit / len(self.counts)
        paid = sum(self.sum(n) for n in ("VANS_ORE", "HANDLING_ORE", "SORTING_ORE", "EMPTIES_ORE"))
        groups = defaultdict(list)
        for u in units.values():
            groups[u["municipality"]].append(u["id"])
        by_m = [x for x in (self.days_of(ids) for ids in groups.values()) if sum(x.values())]
        by_u = [x for x in (self.days_of([u]) for u in units) if sum(x.values()) >= 20]
        all_ = self.days_of(units)
        spread = lambda hs: max(map(mean, hs), default=0) - min(map(mean, hs), default=0)
        n = sum(sum(h.values()) for h in by_m)
        apart = sum(sum(a.values()) * sum(b.values()) * abs(mean(a) - mean(b)) for a in by_m for b in by_m)
        total = sum(sum(h.values()) * mean(h) for h in by_m)
        return {
            "DAYS_MEAN": mean(all_), "DAYS_MEDIAN": within(all_, 0.5), "DAYS_P95": within(all_, 0.95),
            "DAYS_SPREAD": spread(by_m), "DAYS_SPREAD_UNITS": spread(by_u), "GINI": apart / (2 * n * total) if total else 0,
            "SAME_DAY": 100 * self.sum("SAME_DAY") / self.sum("ITEMS") if self.sum("ITEMS") else 0,
            "COST": paid / 100 / len(self.counts), "COST_PER_ITEM": paid / 100 / max(1, self.sum("DELIVERED")),
            "COST_VANS": per("VANS_ORE", 100), "COST_HANDLING": per("HANDLING_ORE", 100),
            "COST_SORTING": per("SORTING_ORE", 100), "COST_EMPTIES": per("EMPTIES_ORE", 100),
            "DELAY": per("PLANNED_DELAY_ORE", 100), "MISSED_PRICE": per("PLANNED_MISSED_ORE", 100),
            "ITEMS": per("ITEMS"), "DELIVERED": per("DELIVERED"), "FLOATED": per("FLOATED"), "HELD": per("HELD"),
            "BOXES": per("BOXES"), "LIFTS": per("LIFTS"), "EMPTIES": per("EMPTIES"), "SORTED": per("SORTED"),
            "KG": per("GRAMS", 1000), "KM": per("METRES", 1000), "HOURS": per("VAN_SECONDS", 3600),
            "OVERTIME": per("OVERTIME_SECONDS", 3600), "VANS": per("VANS"), "STOPS": per("STOPS"),
            "CO2_KG": per("CO2_MG", 1e6), "MISSED_VISITS": per("MISSED"), "LATE_STOPS": per("LATE_STOPS"),
            "CLOSED_STOPS": per("CLOSED_STOPS"), "SHUT_STOPS": per("SHUT_STOPS"), "NOT_FOUND": per("NOT_FOUND"),
            "BACKLOG": per("BACKLOG"),
        }

    def shares(self):
        """Öre by month, payer and way."""
        sharing, people = self.world["sharing"], self.world["inhabitants"]
        names = sorted(list(people) + [REGION])
        months = defaultdict(lambda: {"ore": 0, "lines": [], "shapley": defaultdict(float)})
        for day in self.counted:
            m = months[day.date[:7]]
            lines, box_ends = [], defaultdict(int)
            boxes = {b["id"]: b for b in day.done["boxes"]}
            for t in day.done["tours"]:
                o = day.tour_ore(t)
                m["ore"] += o
                values = shapley(day, t) or {n: 1.0 for n in names}
                keys = sorted(values)
                for k, part in zip(keys, hamilton(o, [values[k] for k in keys])):
                    m["shapley"][k] += part
                for s in t["stops"]:
                    p = payer(day.units[s["unit"]])
                    n = sum(boxes[b]["from"] == s["unit"] for b in s["load"] if b in boxes)
                    n += sum(boxes[b]["to"] == s["unit"] for b in s["unload"] if b in boxes)
                    if p:
                        lines.append((p, n))
            c = day.counts(self.world)
            other = c["HANDLING_ORE"] + c["SORTING_ORE"] + c["EMPTIES_ORE"]
            m["ore"] += other
            if any(n for _, n in lines):
                for (p, _), part in zip(lines, hamilton(other, [float(n) for _, n in lines])):
                    m["shapley"][p] += part
            else:
                for p, part in zip(names, hamilton(other, [1.0] * len(names))):
                    m["shapley"][p] += part
            m["lines"] += lines
        out = {}
        for month, m in months.items():
            everyone = sum(people.values())
            weights = [float((100 - sharing["region"]) * people[n]) if n in people else float(sharing["region"] * everyone)
                       for n in names]
            population = dict(zip(names, hamilton(m["ore"], weights)))
            lines = m["lines"]
            v, s, b = hamilton(m["ore"], [
                float(sharing["volume"]) if any(n for _, n in lines) else 0.0,
                float(sharing["stops"]) if lines else 0.0, float(sharing["base"]) if lines else 1.0])
            use = defaultdict(int)
            if lines:
                for (p, _), x, y in zip(lines, hamilton(v, [float(n) for _, n in lines]), hamilton(s, [1.0] * len(lines))):
                    use[p] += x + y
            for p, x in zip(names, hamilton(b, [1.0] * len(names))):
                use[p] += x
            for p in names:
                out[month, p] = (population[p], use[p], m["shapley"][p])
            out[month, "total"] = m["ore"]
        return out


def mean(hist):
    n = sum(hist.values())
    return sum(d * k for d, k in hist.items()) / n if n else 0.0


def within(hist, share):
    need, seen = math.ceil(share * sum(hist.values()) - 1e-9), 0
    for d in sorted(hist):
        seen += hist[d]
        if seen >= need:
            return d
    return 0


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


def rows(out, name):
    with open(out / name, encoding="utf-8", newline="") as f:
        return list(csv.DictReader(f, delimiter=";"))


def main(out):
    runs = {}
    for scenario in sorted((out / "runs").iterdir()):
        for seed in sorted(scenario.iterdir(), key=lambda p: int(p.name)):
            runs[scenario.name, seed.name] = RunCount(seed)
    measures = {key: run.measures() for key, run in runs.items()}
    for row in rows(out, "runs.csv"):
        key = row["scenario"], row["seed"]
        same(f"runs.csv {key} {row['measure']}", measures[key][row["measure"]], row["value"], 1e-9)
    for row in rows(out, "days.csv"):
        counts = dict(runs[row["scenario"], row["seed"]].counts)[row["date"]]
        for name, value in row.items():
            if name not in ("scenario", "seed", "date"):
                same(f"days.csv {row['scenario']} {row['seed']} {row['date']} {name}", counts[name], value)
    for row in rows(out, "units.csv"):
        run = runs[row["scenario"], row["seed"]]
        hist = run.days_of([row["unit"]])
        what = f"units.csv {row['scenario']} {row['seed']} {row['unit']}"
        same(what + " holds", sum(hist.values()), row["holds"])
        same(what + " mean", mean(hist), row["days_mean"], 1e-9)
        same(what + " median", within(hist, 0.5), row["days_median"])
        same(what + " p95", within(hist, 0.95), row["days_p95"])
        stops = [s for d in run.counted for t in d.done["tours"] for s in t["stops"] if s["unit"] == row["unit"]]
        same(what + " stops", len(stops), row["stops"])
        same(what + " boxes_out", sum(b["from"] == row["unit"] for d in run.counted for b in d.done["boxes"]), row["boxes_out"])
        same(what + " boxes_in", sum(b["to"] == row["unit"] and b["opened"] for d in run.counted for b in d.done["boxes"]),
             row["boxes_in"])
        promised = [d for d in run.counted if d.units[row["unit"]].get("promised") and row["unit"] in d.wanted()]
        same(what + " promised", len(promised), row["promised"])
        same(what + " missed", sum(row["unit"] not in d.visited() for d in promised), row["missed"])
    for row in rows(out, "tours.csv"):
        day = next(d for d in runs[row["scenario"], row["seed"]].counted if d.date == row["date"])
        tour = next(t for t in day.done["tours"] if t["van"] == row["van"])
        what = f"tours.csv {row['scenario']} {row['seed']} {row['date']} {row['van']}"
        same(what + " metres", day.tour_metres(tour), row["metres"])
        same(what + " co2", day.tour_co2(tour), row["co2_mg"])
        same(what + " ore", day.tour_ore(tour), row["ore"])
    shares = {key: run.shares() for key, run in runs.items()}
    totals = defaultdict(lambda: [0, 0, 0])
    for row in rows(out, "shares.csv"):
        key = row["scenario"], row["seed"]
        given = [int(row[c]) for c in ("population_ore", "use_ore", "shapley_ore")]
        totals[key, row["month"]] = [a + b for a, b in zip(totals[key, row["month"]], given)]
        if row["payer"]:
            ours = shares[key][row["month"], row["payer"]]
            for name, a, b in zip(("population", "use", "shapley"), ours, given):
                same(f"shares.csv {key} {row['month']} {row['payer']} {name}", a, b)
    for (key, month), sums in totals.items():
        for name, total in zip(("population", "use", "shapley"), sums):
            same(f"shares.csv {key} {month} sum of {name}", shares[key][month, "total"], total)
    lines = defaultdict(lambda: [0, 0])
    for row in rows(out, "stops.csv"):
        at = lines[row["scenario"], row["seed"], row["date"][:7], row["payer"]]
        at[0] += int(row["use_ore"])
        at[1] += int(row["shapley_ore"])
    for row in rows(out, "shares.csv"):
        opened = lines[row["scenario"], row["seed"], row["month"], row["payer"]]
        same(f"stops.csv {row['scenario']} {row['seed']} {row['payer']} use", opened[0], row["use_ore"])
        same(f"stops.csv {row['scenario']} {row['seed']} {row['payer']} shapley", opened[1], row["shapley_ore"])
    seeds = sorted({seed for name, seed in runs if name == "bas"}, key=int)
    for row in rows(out, "differences.csv"):
        d = [measures[row["scenario"], s][row["measure"]] - measures["bas", s][row["measure"]] for s in seeds]
        m, n = sum(d) / len(d), len(d)
        what = f"differences.csv {row['scenario']} {row['measure']}"
        same(what, m, row["difference"], 1e-9)
        if n > 1:
            sd = math.sqrt(sum((x - m) ** 2 for x in d) / (n - 1))
            half = student_quantile(n - 1) * sd / math.sqrt(n)
            same(what + " low", m - half, row["low"], 1e-4 * max(1, half))
            same(what + " high", m + half, row["high"], 1e-4 * max(1, half))
    for line in bad[:50]:
        print(line)
    print(f"{len(runs)} runs, {sum(len(r.counted) for r in runs.values())} days, {compared} figures recounted, {len(bad)} differ")
    return 1 if bad or not compared else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])) if len(sys.argv) == 2 else print(__doc__) or 2)
