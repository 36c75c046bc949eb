import type { Session } from '../core/command/run-command.ts';
import { BoundedMap } from '../core/memory/bounded-map.ts';
import type { Remembered } from '../core/memory/watch-memory.ts';
import type { Invocation } from '../core/message/invocation.ts';
import type { View } from '../core/message/view.ts';

/** How much of answers is kept; most are about ten kilobytes as JSON. */
const mostViews = 500;
const mostBytes = 32_000_000;

/** A View takes about four times its JSON, and what a platform made of it and keeps beside it as much again. */
const bytesOfCharacter = 8;

const dayMs = 86_400_000;

export interface ViewCache {
  kept: Remembered;
  get(invocation: Invocation, session: Session): View | undefined;
  /** For a View that follows from the question and the data alone, and from nothing that the store knows. */
  set(invocation: Invocation, session: Session, view: View): void;
}

/** The one cache between a question and its answer. Renderers keep what they made of a View by its identity. */
export function createViewCache(): ViewCache {
  const views = new BoundedMap<string, View>({
    entries: mostViews,
    bytes: { most: mostBytes, sizeOf: (view, key) => bytesOfCharacter * (JSON.stringify(view).length + key.length) },
  });
  return {
    kept: views,
    get: (invocation, session) => views.get(keyOf(invocation, session)),
    set: (invocation, session, view) => views.set(keyOf(invocation, session), view),
  };
}

/** Everything that such a View follows from. */
function keyOf({ command, options }: Invocation, session: Session): string {
  const { dossier, dossiers, now, zone, dataIsBroken } = session;
  const day = Math.floor(now.epochMilliseconds / dayMs);
  return JSON.stringify([command, options, dossier.id, numberOf(dossiers), day, zone, dataIsBroken]);
}

/** Dossiers are loaded together and never changed: each time they get a number. */
const numbers = new WeakMap<Session['dossiers'], number>();
let latest = 0;

function numberOf(dossiers: Session['dossiers']): number {
  const number = numbers.get(dossiers) ?? ++latest;
  numbers.set(dossiers, number);
  return number;
}
