import type { ActorRecord } from './actor.ts';
import { bodiesOf } from './body-of.ts';
import type { Actor } from './dossier.ts';

/** Links the actors of a file, each to its body. A voice that names no party has that of its body. */
export function linkActors(records: Readonly<Record<string, ActorRecord>>): Map<string, Actor> {
  const actors = new Map(Object.entries(records).map(([id, record]) => [id, linkActor(id, record)]));
  for (const [id, { 'part-of': body }] of Object.entries(records)) {
    const actor = actors.get(id);
    if (actor === undefined || body === undefined) continue;
    const partOf = actors.get(body);
    if (partOf === undefined) throw new Error(`no record "${body}"`);
    actor.partOf = partOf;
  }
  for (const actor of actors.values()) actor.party ??= partyOfBody(actor);
  return actors;
}

function linkActor(id: string, record: ActorRecord): Actor {
  const { name, kind, aliases, plural } = record;
  const { role = null, party = null, reliability = null } = record;
  return { id, name, kind, role, aliases, partOf: null, party, plural, reliability, speakers: [] };
}

function partyOfBody({ partOf }: Actor): string | null {
  for (let body = partOf; body !== null; body = body.partOf) if (body.party !== null) return body.party;
  return null;
}

/**
 * Several who spoke together, as one actor. It is named in the dossier's language: "Ann Example and Bob Sample". Its
 * party and its body are those that all of them share.
 */
export function jointActor(id: string, speakers: readonly Actor[], language: string): Actor {
  const [first] = speakers;
  if (first === undefined) throw new Error(`nobody speaks in "${id}"`);
  const [body, ...others] = new Set(speakers.flatMap(bodiesOf));
  const list = new Intl.ListFormat(language, { type: 'conjunction' });
  return {
    id,
    name: list.format(speakers.map(({ name }) => name)),
    kind: speakers.find(({ kind }) => kind !== 'anonymous')?.kind ?? 'anonymous',
    role: null,
    aliases: [],
    partOf: body === undefined || others.length > 0 ? null : body,
    party: speakers.every(({ party }) => party === first.party) ? first.party : null,
    plural: true,
    reliability: null,
    speakers,
  };
}
