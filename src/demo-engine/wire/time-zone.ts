/** Minutes east of Greenwich of the zone names that a `SimpleDateFormat` knows and people write. */
const zoneNames: Readonly<Record<string, number>> = {
  UTC: 0,
  GMT: 0,
  WET: 0,
  CET: 60,
  CEST: 120,
  EET: 120,
  MSK: 180,
  EST: -300,
  EDT: -240,
  CST: -360,
  CDT: -300,
  MST: -420,
  MDT: -360,
  PST: -480,
  PDT: -420,
};

const zoneName = new RegExp(`^(?:${Object.keys(zoneNames).sort().reverse().join('|')})`, 'i');

/**
 * Minutes east of Greenwich of the zone that a text starts with: `+0200`, `GMT+2:00`, `PST`; undefined where it starts
 * with none. `Z` and `+02:00` are none (engine-contract 1.5).
 */
export function offsetMinutesOfZone(text: string): number | undefined {
  const isNumeric = /^(?:GMT)?[+-]/i.test(text);
  if (!isNumeric) return zoneNames[zoneName.exec(text)?.[0].toUpperCase() ?? ''];
  const [, sign, hours, minutes] = /^([+-])(\d\d)(\d\d)/.exec(text) ?? /^GMT([+-])(\d\d?):(\d\d)/i.exec(text) ?? [];
  if (sign === undefined || Number(hours) > 23 || Number(minutes) > 59) return undefined;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}
