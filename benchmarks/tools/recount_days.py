"""What happened on a run's days, counted from its files; see recount.py."""
import json
import math
from collections import defaultdict
from decimal import ROUND_HALF_UP, Decimal

D = lambda x: Decimal(str(x))


def ore(sek):
    return int((sek * 100).quantize(Decimal(1), rounding=ROUND_HALF_UP))


def secs(text):
    h, m, s = (list(map(int, text.split(":"))) + [0])[:3]
    return h * 3600 + m * 60 + s


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
