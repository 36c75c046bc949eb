import type { Actor } from '../../src/core/dossier/dossier.ts';
import { often } from './often.ts';

function actor(id: string, kind: Actor['kind'], party: string | null = null): Actor {
  const none = { role: null, aliases: [], partOf: null, plural: false, reliability: null, speakers: [] };
  return { ...none, id, name: id, kind, party };
}

export const outlets = ['post', 'herald', 'wire'].map((id) => actor(id, 'outlet'));
export const speakers = [
  actor('mayor', 'person', 'town'),
  actor('ministry', 'office', 'state'),
  actor('army', 'agency', 'state'),
  actor('brigade', 'agency'),
  actor('hospital', 'agency'),
  actor('union', 'agency'),
  actor('officials', 'anonymous'),
];
/** A voice of the ministry, and two who spoke together. */
const ministry = speakers.find(({ id }) => id === 'ministry') ?? null;
export const minister: Actor = { ...actor('minister', 'person'), partOf: ministry };
const together = speakers.filter(({ id }) => id === 'mayor' || id === 'union');
export const mayorAndUnion: Actor = { ...actor('mayor+union', 'person'), speakers: together };
/** Most claims quote a speaker, some through another outlet; few outlets speak for themselves. */
export const chains = [
  [],
  ...outlets.map((outlet) => [outlet]),
  ...often(3, ...speakers).map((speaker) => [speaker]),
  ...outlets.flatMap((outlet) => speakers.map((speaker) => [outlet, speaker])),
  ...often(2, minister, mayorAndUnion).map((speaker) => [speaker]),
];

/** An outlet that no generated dossier names. */
export const anotherOutlet = actor('reprint', 'outlet');
