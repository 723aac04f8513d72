"""Who pays a run's days and whose the emissions are, counted from its files; see recount.py."""
import math
from collections import defaultdict
from itertools import combinations

from recount_days import secs

REGION = "Region Dalarna"


def hamilton(total, weights):
    """Largest remainder over a list of weights."""
    s = sum(weights)
    exact = [total * (w / s) if s > 0 else total / len(weights) for w in weights]
    parts = [math.floor(x) for x in exact]
    order = sorted(range(len(weights)), key=lambda i: parts[i] - exact[i])
    for i in range(total - sum(parts)):
        parts[order[i % len(order)]] += 1
    return parts


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


class Line:
    """A stop of a payer, and what it adds to the payer's amounts; number 0 belongs to no stop."""

    def __init__(self, date, van, number, unit, who, metres=0):
        self.key = date, van, number, unit, who
        self.month, self.unit, self.who, self.metres = date[:7], unit, who, metres
        self.boxes = self.use = self.shapley = self.co2 = 0


def rides(day, van_id):
    """(box, from, to) of each ride on the van; what was never unloaded rode to the van's end."""
    tour = next(t for t in day.done["tours"] if t["van"] == van_id)
    aboard, done = {}, defaultdict(list)
    for stop in tour["stops"]:
        for box in stop["unload"]:
            done[box].append((aboard.pop(box), stop["unit"]))
        for box in stop["load"]:
            aboard[box] = stop["unit"]
    for box, start in aboard.items():
        done[box].append((start, day.vans[van_id]["end"]))
    return [(b["id"], *ride) for b in day.done["boxes"] for ride in done[b["id"]]]


def emissions(day):
    """Milligrams by box, and of vans that carried none: box times the direct way, not the way driven."""
    by_box, nobody = defaultdict(int), 0
    for tour in day.done["tours"]:
        ridden = rides(day, tour["van"])
        if not ridden:
            nobody += day.tour_co2(tour)
            continue
        weights = [float(max(1, day.metres(a, b))) for _, a, b in ridden]
        for (box, _, _), part in zip(ridden, hamilton(day.tour_co2(tour), weights)):
            by_box[box] += part
    return by_box, nobody


def detour(day, tour, i):
    van, stops = day.vans[tour["van"]], tour["stops"]
    before = van["start"] if i == 0 else stops[i - 1]["unit"]
    after = van["end"] if i + 1 == len(stops) else stops[i + 1]["unit"]
    at = stops[i]["unit"]
    return max(0, day.metres(before, at) + day.metres(at, after) - day.metres(before, after))


class Ledger:
    """A run's lines and shares, month by month."""

    def __init__(self, run):
        self.sharing, self.people, self.world = run.world["sharing"], run.world["inhabitants"], run.world
        self.names = sorted(list(self.people) + [REGION])
        self.lines, self.no_stop, self.ore = [], {}, defaultdict(int)
        for day in run.counted:
            self.add(day, day.counts(run.world))
        for month in self.ore:
            self.share_by_use(month)

    def nowhere(self, month, who):
        return self.no_stop.setdefault((month, who), Line(month + "-01", "", 0, "", who))

    def add(self, day, counts):
        month, today = day.date[:7], []
        for tour in day.done["tours"]:
            own = [Line(day.date, tour["van"], i + 1, s["unit"], payer(day.units[s["unit"]]), detour(day, tour, i))
                   for i, s in enumerate(tour["stops"]) if payer(day.units[s["unit"]])]
            for line in own:
                line.boxes = boxes_at(day, tour["stops"][line.key[2] - 1])
            self.add_round(day, tour, own, month)
            today += own
        other = counts["HANDLING_ORE"] + counts["SORTING_ORE"] + counts["EMPTIES_ORE"]
        self.ore[month] += counts["VANS_ORE"] + other
        if any(line.boxes for line in today):
            for line, part in zip(today, hamilton(other, [float(line.boxes) for line in today])):
                line.shapley += part
        else:
            for who, part in zip(self.names, hamilton(other, [1.0] * len(self.names))):
                self.nowhere(month, who).shapley += part
        self.add_emissions(day, today, month)
        self.lines += today

    def add_round(self, day, tour, own, month):
        values = shapley(day, tour) or {n: 1.0 for n in self.names}
        keys = sorted(values)
        for who, part in zip(keys, hamilton(day.tour_ore(tour), [values[k] for k in keys])):
            his = [line for line in own if line.who == who]
            if not his:
                self.nowhere(month, who).shapley += part
            for line, piece in zip(his, hamilton(part, [line.metres + 1000.0 for line in his]) if his else []):
                line.shapley += piece

    def add_emissions(self, day, today, month):
        by_box, nobody = emissions(day)
        self.nowhere(month, "").co2 += nobody
        for box in day.done["boxes"]:
            ends = [u for u in (box["from"], box["to"]) if payer(day.units[u])]
            left = by_box[box["id"]]
            for i, unit in enumerate(ends):
                part = left if i + 1 == len(ends) else left // 2
                left -= part
                at = next((line for line in today if line.unit == unit), None)
                (at or self.nowhere(month, payer(day.units[unit]))).co2 += part
            self.nowhere(month, "").co2 += left

    def share_by_use(self, month):
        lines = [line for line in self.lines if line.month == month]
        boxes = [float(line.boxes) for line in lines]
        volume, stops, base = hamilton(self.ore[month], [
            float(self.sharing["volume"]) if any(boxes) else 0.0,
            float(self.sharing["stops"]) if lines else 0.0, float(self.sharing["base"]) if lines else 1.0])
        for line, x, y in zip(lines, hamilton(volume, boxes), hamilton(stops, [1.0] * len(lines))):
            line.use += x + y
        for who, x in zip(self.names, hamilton(base, [1.0] * len(self.names))):
            self.nowhere(month, who).use += x

    def by_key(self):
        return {line.key: line for line in self.lines + list(self.no_stop.values())}

    def shares(self):
        """(month, payer) to population, use, Shapley in öre and mg of CO2e; an empty payer is nobody."""
        out = {}
        everyone = sum(self.people.values())
        weights = [float((100 - self.sharing["region"]) * self.people[n]) if n in self.people
                   else float(self.sharing["region"] * everyone) for n in self.names]
        for month, total in self.ore.items():
            population = dict(zip(self.names, hamilton(total, weights)))
            for who in self.names + [""]:
                own = [x for x in self.lines + list(self.no_stop.values()) if x.month == month and x.who == who]
                out[month, who] = (population.get(who, 0), sum(x.use for x in own), sum(x.shapley for x in own),
                                   sum(x.co2 for x in own))
        return out


def boxes_at(day, stop):
    """A box counts where it begins and ends its way, not where it changes van."""
    return sum(b["from"] == stop["unit"] and b["id"] in stop["load"] or b["to"] == stop["unit"] and b["id"] in stop["unload"]
               for b in day.done["boxes"])
