import type { Actor } from '../../src/core/dossier/dossier.ts';
import { often } from './often.ts';

function actor(id: string, kind: Actor['kind'], party: string | null = null): Actor {
  return { id, name: id, kind, role: null, aliases: [], party, plural: false, reliability: null };
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
/** Most claims quote a speaker, some through another outlet; few outlets speak for themselves. */
export const chains = [
  [],
  ...outlets.map((outlet) => [outlet]),
  ...often(3, ...speakers).map((speaker) => [speaker]),
  ...outlets.flatMap((outlet) => speakers.map((speaker) => [outlet, speaker])),
];

/** An outlet that no generated dossier names. */
export const anotherOutlet = actor('reprint', 'outlet');
