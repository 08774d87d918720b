import type { Profile } from "../books/booked-call";
import { agentNames } from "../catalogue/agent-names";
import type { Floor } from "../floor";
import type { ServiceRecord, Shift } from "../records";
import type { Media } from "../types";
import { hireAgent } from "./hire-agent";

/** Shifts in the order they are handed out: so many of each that mornings and afternoons are well staffed. */
const SHIFTS: readonly [Shift, ...Shift[]] = [
  { fromHour: 8, lengthHours: 6.33 },
  { fromHour: 9, lengthHours: 8.8 },
  { fromHour: 8, lengthHours: 8.8 },
  { fromHour: 13.67, lengthHours: 6.33 },
  { fromHour: 7, lengthHours: 6.33 },
  { fromHour: 9, lengthHours: 6.33 },
  { fromHour: 14, lengthHours: 8 },
  { fromHour: 8, lengthHours: 6.33 },
  { fromHour: 10, lengthHours: 8 },
  { fromHour: 13.67, lengthHours: 6.33 },
  { fromHour: 15.67, lengthHours: 6.33 },
  { fromHour: 7, lengthHours: 8.8 },
];
const NIGHT: Shift = { fromHour: 22, lengthHours: 8 };
const SECONDARY_PROFILES: readonly [Profile, ...Profile[]] = [2, 3, 4];

/** Hires the agents and shares them out: most to the services with the most demand, everyone lent to one or two more. */
export function staffFloor(floor: Floor, count: number): void {
  const services = [...floor.services.values()];
  const teamSizes = new Map<ServiceRecord, number>();
  for (const name of agentNames(count, floor.random)) {
    const home = neediest(services, teamSizes);
    const seat = home === undefined ? 0 : (teamSizes.get(home) ?? 0);
    if (home !== undefined) teamSizes.set(home, seat + 1);
    hireAgent(floor, {
      name,
      media: mediaOf(home, seat),
      shift: shiftFor(floor, home, seat),
      duties: dutiesOf(floor, services, home),
    });
  }
}

function neediest(
  services: readonly ServiceRecord[],
  sizes: ReadonlyMap<ServiceRecord, number>,
): ServiceRecord | undefined {
  let best: ServiceRecord | undefined;
  let bestNeed = Number.NEGATIVE_INFINITY;
  for (const service of services) {
    const need = service.weight / ((sizes.get(service) ?? 0) + 1);
    if (need > bestNeed) {
      best = service;
      bestNeed = need;
    }
  }
  return best;
}

/** Every third seat works in all media of the home service, the others in one, turn by turn. */
function mediaOf(home: ServiceRecord | undefined, seat: number): ReadonlySet<Media> {
  const media = home?.media ?? [];
  const one = media[Math.floor(seat / 3 + (seat % 3)) % media.length];
  return seat % 3 === 0 || one === undefined ? new Set(media) : new Set([one]);
}

function shiftFor({ random, agents }: Floor, home: ServiceRecord | undefined, seat: number): Shift {
  const isRoundTheClock = home !== undefined && home.hours === undefined;
  if (isRoundTheClock && seat % 8 === 7) return NIGHT;
  const shift = SHIFTS[agents.size % SHIFTS.length] ?? SHIFTS[0];
  return { ...shift, fromHour: shift.fromHour + random.whole(-1, 1) / 6 };
}

function dutiesOf({ random }: Floor, services: readonly ServiceRecord[], home: ServiceRecord | undefined) {
  if (home === undefined) return [];
  const isLendable = home.type === "inbound";
  const others = services.filter(
    (other) => other !== home && other.type === "inbound" && sharesMedia(other, home),
  );
  const lent = isLendable ? random.whole(1, 2) : 0;
  const first = random.whole(0, Math.max(0, others.length - 1));
  const picked = [others[first], others[first + 1]].slice(0, lent).filter((service) => service !== undefined);
  return [
    { service: home, fromProfile: 1 as const },
    ...picked.map((service) => ({ service, fromProfile: random.pick(SECONDARY_PROFILES) })),
  ];
}

function sharesMedia(one: ServiceRecord, other: ServiceRecord): boolean {
  return one.media.some((media) => other.media.includes(media));
}
