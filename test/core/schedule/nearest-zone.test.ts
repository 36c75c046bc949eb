import { expect, it } from 'vitest';
import { nearestZone } from '../../../src/core/schedule/nearest-zone.ts';

it.each([
  ['London', 'Europe/London'],
  ['new york', 'America/New_York'],
  ['New_York', 'America/New_York'],
  ['Kyiv', 'Europe/Kyiv'],
  ['Kiev', 'Europe/Kyiv'],
  ['Calcutta', 'Asia/Kolkata'],
  ['São Paulo', 'America/Sao_Paulo'],
  ['EST', 'America/New_York'],
  ['gmt', 'UTC'],
  ['CET', 'Europe/Paris'],
  ['Japan', 'Asia/Tokyo'],
  ['Poland', 'Europe/Warsaw'],
  ['PST8PDT', 'America/Los_Angeles'],
  ['Europe/Londn', 'Europe/London'],
  ['Lodnon', 'Europe/London'],
  ['UK/London', 'Europe/London'],
  ['Europe/Kiew', 'Europe/Kyiv'],
])('%s is answered with %s', (text, zone) => {
  expect(nearestZone(text)).toBe(zone);
});

it.each(['', ' ', '+02:00', 'xyzzy-plugh', 'constructor', '東京', '<@U1>'])('%j is near to none', (text) => {
  expect(nearestZone(text)).toBeNull();
});
