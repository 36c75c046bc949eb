import type { Difference } from '../compare/difference.ts';
import { countOrigins } from '../compare/origins.ts';
import { verdicts } from '../compare/verdict.ts';
import { bodiesOf, bodyOf, membersOf } from '../dossier/body-of.ts';
import type { Actor, Claim, Dossier, Question, Source } from '../dossier/dossier.ts';
import { isUnverified } from '../dossier/is-unverified.ts';
import { figureMeasures } from '../dossier/question.ts';
import { runToEnd, type Turns } from '../memory/turns.ts';
import { cacheByDossier } from './cache-by-dossier.ts';
import { differenceOn } from './differences.ts';

/** What the record lacks on one question. Claims that do not stand are left out. */
export interface Gaps {
  question: Question;
  /** Null where nobody answers it. */
  difference: Difference | null;
  /** Parties that nobody speaks for on it, where another party speaks. */
  parties: readonly string[];
  /**
   * Bodies that speak on the same pages, of other questions alone, where a party speaks; who answers most comes first.
   */
  silent: readonly Actor[];
  /** Of each scope whose figures come from no more than one sure origin, the newest of them. */
  lone: readonly Claim[];
  /** Claims of which no date is known but that of their page. */
  undated: readonly Claim[];
  /** Claims whose chain breaks off: the page does not say whose information it is, or does not name them. */
  unnamed: readonly Claim[];
  /** Claims whose quote was not held against a kept text. */
  unverified: readonly Claim[];
}

/** What every question lacks, those at odds first; questions that lack nothing are left out. */
export function gapsOf(dossier: Dossier): readonly Gaps[] {
  return runToEnd(gapsInTurns(dossier));
}

/** Computes the same, a question at a time; `gapsOf` then finds it. */
export function* gapsInTurns(dossier: Dossier): Turns<readonly Gaps[]> {
  const known = keptGaps.get(dossier);
  if (known !== undefined) return known;
  const all: Gaps[] = [];
  for (const question of dossier.questions.values()) {
    all.push(gapsOn(question, dossier));
    yield;
  }
  const placeOf = ({ difference }: Gaps) =>
    difference === null ? verdicts.length : verdicts.indexOf(difference.verdict);
  const lacking = all.filter(lacksSomething).sort((a, b) => placeOf(a) - placeOf(b));
  keptGaps.set(dossier, lacking);
  return lacking;
}

export const keptGaps = cacheByDossier<readonly Gaps[]>({ most: 16_000_000, ofClaim: 60 });

function lacksSomething({ question, difference, parties, silent, lone, undated, unnamed, unverified }: Gaps): boolean {
  const lists = [parties, silent, lone, undated, unnamed, unverified];
  return question.settles !== null || difference === null || lists.some(({ length }) => length > 0);
}

/** What one question lacks. */
export function gapsOn(question: Question, dossier: Dossier): Gaps {
  const difference = differenceOn(dossier, question.id);
  const claims = difference?.claims ?? [];
  return {
    question,
    difference,
    parties: silentParties(claims, dossier),
    silent: silentBodies(claims, difference?.setAside ?? [], dossier),
    lone: figureMeasures.some((measure) => measure === question.measure) ? loneFigures(claims) : [],
    undated: claims.filter(({ asOf, said, event }) => asOf === null && said === null && (event?.when ?? null) === null),
    unnamed: claims.filter(({ chainComplete }) => !chainComplete),
    unverified: claims.filter(isUnverified),
  };
}

/** Where no party speaks, none is missed: nobody asks Russia for the calibre of a gun. */
function silentParties(claims: readonly Claim[], { parties }: Dossier): string[] {
  const speaking = new Set(claims.flatMap(partiesOf));
  return speaking.size === 0 ? [] : [...parties.keys()].filter((party) => !speaking.has(party));
}

function partiesOf({ origin }: Claim): string[] {
  return membersOf(origin).flatMap((one) => one.party ?? bodyOf(one).party ?? []);
}

/** Outlets and those whom nobody names are not asked for a view of their own. */
const concerned: readonly Actor['kind'][] = ['person', 'office'];

/** Whoever answered and was corrected is not silent. */
function silentBodies(claims: readonly Claim[], setAside: Difference['setAside'], dossier: Dossier): Actor[] {
  if (!claims.some((claim) => partiesOf(claim).length > 0)) return [];
  const heard = [...claims, ...setAside.map(({ claim }) => claim)];
  const answering = new Set(heard.flatMap(({ origin }) => bodiesOf(origin)));
  const pages = new Set(claims.map(({ source }) => source));
  const questions = new Map<Actor, Set<string>>();
  for (const page of pages) {
    for (const [body, answered] of speakersOn(page, dossier)) {
      if (answering.has(body)) continue;
      const known = questions.getOrInsertComputed(body, () => new Set());
      for (const id of answered) known.add(id);
    }
  }
  return [...questions].sort(([, a], [, b]) => b.size - a.size).map(([body]) => body);
}

type Speakers = ReadonlyMap<Actor, ReadonlySet<string>>;

export const keptSpeakers = cacheByDossier<Map<Source, Speakers>>({ most: 16_000_000, ofClaim: 100 });

/** The bodies that speak for themselves on a page, with the questions that they answer there. */
function speakersOn(page: Source, dossier: Dossier): Speakers {
  const known = keptSpeakers.getOrMake(dossier, () => new Map());
  return known.getOrInsertComputed(page, () => {
    const speakers = new Map<Actor, Set<string>>();
    for (const { origin, question } of page.claims) {
      if (question === null) continue;
      for (const body of bodiesOf(origin).filter(({ kind }) => concerned.includes(kind)))
        speakers.getOrInsertComputed(body, () => new Set()).add(question.id);
    }
    return speakers;
  });
}

function loneFigures(claims: readonly Claim[]): Claim[] {
  const figures = claims.filter(({ value, modality }) => isFigure(value) && modality !== 'denied');
  return [...Map.groupBy(figures, ({ scope }) => scope).values()].flatMap((own) => {
    const newest = own.at(-1);
    return newest === undefined || countOrigins(own).min > 1 ? [] : [newest];
  });
}

function isFigure(value: Claim['value']): boolean {
  return value?.kind === 'figure' || value?.kind === 'relative' || value?.kind === 'parts';
}
