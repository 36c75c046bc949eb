import { isVoiceOf } from '../dossier/body-of.ts';
import type { Modality } from '../dossier/claim-record.ts';
import type { Actor, Claim, Dossier, Question, Source } from '../dossier/dossier.ts';
import type { Phrase } from '../message/inline.ts';
import { typed, words } from '../message/phrase.ts';
import type { Moment } from '../time/moment.ts';
import type { Words } from '../words/words.ts';
import type { Asked } from './asked-title.ts';
import { askedDate } from './dates.ts';
import { actorName, questionTitle, quotedSourceName } from './record-names.ts';

/** The filters of a list of claims, as they were given. */
export interface GivenFilters {
  actor?: Actor | undefined;
  question?: Question | undefined;
  source?: Source | undefined;
  text?: string | undefined;
  modality?: Modality | undefined;
  since?: Moment | undefined;
  until?: Moment | undefined;
  'as-of'?: Moment | undefined;
}

/** What a list of claims was asked for: "by Kyrylo Budanov", "on Troops sent", "predicted", "since January 2025". */
export function askedOfClaims(
  { actor, question, source, text, modality, since, until, 'as-of': asOf }: GivenFilters,
  claims: readonly Claim[],
  { dossier, words: w }: { dossier: Dossier; words: Words },
): Asked[] {
  const phrases: [string, Phrase | null][] = [
    [' ', actor === undefined ? null : askedActor(actor, claims, w)],
    [' ', question === undefined ? null : w.asked.on([questionTitle(question)])],
    [' ', source === undefined ? null : w.asked.within(shortName(source, dossier, w))],
    [' ', text === undefined ? null : w.asked.holding([typed(text)])],
    [w.listSeparator, modality === undefined ? null : [words(modality)]],
    [w.listSeparator, since === undefined ? null : w.asked.since([askedDate(since, w)])],
    [w.listSeparator, until === undefined ? null : w.asked.until([askedDate(until, w)])],
    [w.listSeparator, asOf === undefined ? null : w.asked.asOf([askedDate(asOf, w)])],
  ];
  return phrases.flatMap(([joint, phrase]) => (phrase === null ? [] : [{ joint, text: phrase }]));
}

/** Claims are an actor's own only where it, or a voice of it, said all of them. */
function askedActor(actor: Actor, claims: readonly Claim[], w: Words): Phrase {
  const isSpeaker = claims.every(({ origin }) => isVoiceOf(origin, actor.id));
  return (isSpeaker ? w.asked.by : w.asked.through)([actorName(actor)]);
}

/** A source by its publisher, where the dossier has no other of it. */
function shortName(source: Source, { sources }: Dossier, w: Words): Phrase {
  const isOnly = [...sources.values()].every((other) => other === source || other.publisher !== source.publisher);
  return isOnly ? [actorName(source.publisher)] : quotedSourceName(source, w);
}
