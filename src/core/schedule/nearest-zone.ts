import { fold } from '../text/fold.ts';
import { nearest } from '../text/nearest.ts';

/** Today's names of zones that the list of the system has by older ones, such as Europe/Kiev. */
const newerNames = [
  'Europe/Kyiv',
  'Asia/Kolkata',
  'Asia/Ho_Chi_Minh',
  'Asia/Yangon',
  'Asia/Kathmandu',
  'America/Nuuk',
  'Africa/Asmara',
  'Atlantic/Faroe',
  'Pacific/Pohnpei',
  'Pacific/Chuuk',
  'Pacific/Kanton',
];

/** What people call the zone of a place where many of them live; no list of the system has these. */
const abbreviations: ReadonlyMap<string, string> = new Map([
  ...zoneFor('America/New_York', 'et', 'est', 'edt', 'eastern'),
  ...zoneFor('America/Chicago', 'ct', 'cst', 'cdt', 'central'),
  ...zoneFor('America/Denver', 'mt', 'mst', 'mdt', 'mountain'),
  ...zoneFor('America/Los_Angeles', 'pt', 'pst', 'pdt', 'pacific'),
  ...zoneFor('UTC', 'z', 'gmt', 'zulu'),
  ...zoneFor('Europe/London', 'bst', 'uk'),
  ...zoneFor('Europe/Paris', 'cet', 'cest'),
  ...zoneFor('Europe/Kyiv', 'eet', 'eest'),
  ...zoneFor('Europe/Moscow', 'msk'),
  ...zoneFor('Asia/Kolkata', 'ist'),
  ...zoneFor('Asia/Tokyo', 'jst'),
  ...zoneFor('Asia/Seoul', 'kst'),
  ...zoneFor('Australia/Sydney', 'aest', 'aedt'),
]);

const listed: readonly string[] = [...newerNames, ...Intl.supportedValuesOf('timeZone')];

/**
 * The time zone, by its IANA name, that a person most likely meant who wrote a city ("New York"), an abbreviation
 * ("EST"), an old name ("Japan") or a slip ("Europe/Londn"); null where none is near.
 */
export function nearestZone(text: string): string | null {
  const typed = fold(text.trim()).replaceAll(/\s+/gu, '_');
  const known = abbreviations.get(typed) ?? listed.find((zone) => fold(cityOf(zone)) === typed);
  const zone = known ?? sameZone(text.trim()) ?? nearest(typed, listed) ?? nearestByCity(typed);
  return zone === null ? null : (newerNames.find((name) => areSame(name, zone)) ?? zone);
}

function zoneFor(zone: string, ...names: readonly string[]): (readonly [string, string])[] {
  return names.map((name) => [name, zone]);
}

function cityOf(zone: string): string {
  return zone.slice(zone.lastIndexOf('/') + 1);
}

function nearestByCity(typed: string): string | null {
  const city = nearest(cityOf(typed), listed.map(cityOf));
  return listed.find((zone) => cityOf(zone) === city) ?? null;
}

/** The listed zone that another name means; null where it means none. */
function sameZone(name: string): string | null {
  return listed.find((zone) => areSame(name, zone)) ?? null;
}

function areSame(a: string, b: string): boolean {
  try {
    const epoch = Temporal.Instant.fromEpochMilliseconds(0);
    return epoch.toZonedDateTimeISO(a).equals(epoch.toZonedDateTimeISO(b));
  } catch {
    return false;
  }
}
