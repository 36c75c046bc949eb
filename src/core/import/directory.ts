import type { z } from 'zod';
import type { ActorRecord, ActorsRecord } from '../dossier/actor.ts';
import { fold } from '../text/fold.ts';
import { slugOf, stableId } from './make-id.ts';

type ActorInput = z.input<typeof ActorRecord>;

/** Somebody who speaks, by the id that records use and the name that statements use. */
export interface Speaker {
  id: string;
  /** As the table has it, or the dossier where the table names the id. */
  name: string;
  /** Every name by which a statement can name it. */
  names: readonly string[];
}

/** The actors of a dossier by what tables call them, and those that would be new. */
export interface Directory {
  /** The actor with this id, name or alias; null where there is none. */
  find(name: string): Speaker | null;
  /** The actor with this name or one of these aliases, or a new one. */
  findOrAdd(actor: ActorInput): Speaker;
  /** The actors that were added, by id. */
  added: ReadonlyMap<string, ActorInput>;
}

export function openDirectory({ actors }: ActorsRecord): Directory {
  const added = new Map<string, ActorInput>();
  const byName = new Map<string, Speaker>();
  for (const [id, actor] of Object.entries(actors)) {
    const current = actor['moved-to'] ?? id;
    const { name, aliases } = actors[current] ?? actor;
    const names = [name, ...aliases];
    for (const each of [actor.name, ...actor.aliases])
      byName.getOrInsert(keyOf(each), { id: current, name: names.includes(each) ? each : name, names });
    byName.getOrInsert(keyOf(id), { id: current, name, names });
  }
  return { find, findOrAdd, added };

  function find(name: string): Speaker | null {
    return byName.get(keyOf(name)) ?? null;
  }

  function findOrAdd(actor: ActorInput): Speaker {
    for (const name of [actor.name, ...(actor.aliases ?? [])]) {
      const known = find(name);
      if (known !== null) return known;
    }
    const names = [actor.name, ...(actor.aliases ?? [])];
    const speaker = { id: newId(actor.name), name: actor.name, names };
    added.set(speaker.id, actor);
    for (const name of names) byName.getOrInsert(keyOf(name), speaker);
    return speaker;
  }

  function newId(name: string): string {
    const slug = slugOf(name);
    const isFree = slug !== '' && !Object.hasOwn(actors, slug) && !added.has(slug);
    return isFree ? slug : stableId(name, [name]);
  }
}

function keyOf(name: string): string {
  return fold(name).trim().replaceAll(/\s+/gu, ' ');
}
