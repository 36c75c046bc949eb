import type { Actor, Dossier, Question } from '../dossier/dossier.ts';
import { nearest } from '../text/nearest.ts';

/** An actor or a question whose name was perhaps meant. */
export type NearName = { kind: 'actor'; actor: Actor } | { kind: 'question'; question: Question };

/** How many words of a text are looked at. */
const mostWords = 8;

/** The actor and the question, if any, whose names are nearest to a text as a whole, or else to one of its words. */
export function nearestNames(text: string, { actors, questions }: Dossier): NearName[] {
  const texts = [text, ...text.split(/\s+/u).slice(0, mostWords)];
  const actor = nearestOf(texts, [...actors.values()], ({ name, aliases }) => [name, ...aliases]);
  const question = nearestOf(texts, [...questions.values()], ({ title }) => [title]);
  return [
    ...(actor === undefined ? [] : [{ kind: 'actor' as const, actor }]),
    ...(question === undefined ? [] : [{ kind: 'question' as const, question }]),
  ];
}

function nearestOf<Thing>(
  texts: readonly string[],
  things: readonly Thing[],
  namesOf: (thing: Thing) => readonly string[],
): Thing | undefined {
  const named = things.flatMap((thing) => namesOf(thing).map((name) => ({ name, thing })));
  const names = named.map(({ name }) => name);
  for (const text of texts) {
    const near = nearest(text, names);
    if (near !== null) return named.find(({ name }) => name === near)?.thing;
  }
  return undefined;
}
