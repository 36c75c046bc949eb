import type { Dossier, Question, Scope } from '../dossier/dossier.ts';
import { isBySpeakerOf, isOfRecord } from './claims-behind.ts';
import { countedThingsOf } from './counted-things.ts';
import { type Fit, fitOf, isRateOrAddress, saysToCome } from './fit.ts';
import type { PassageLexicon } from './passage-lexicon.ts';
import type { Place, Told } from './place.ts';
import { englishWords, type PassageWords, type ReadPassage, readPassage } from './read-passage.ts';
import { scopesNamed } from './scopes-named.ts';
import type { StatedFigure } from './stated-figure.ts';
import { isOfThisStory } from './story.ts';
import { stemOf, wordGroupsOf } from './word-groups.ts';

export const matchClasses = ['unit-scope-speaker', 'unit-scope', 'unit'] as const;
/** What a match rests on. */
export type MatchClass = (typeof matchClasses)[number];

/** A question that a figure is laid beside. */
export interface Match {
  question: Question;
  /** What of the question it counts; null where the passage does not tell. */
  scope: Scope | null;
  /** The scopes that words around the figure name. */
  named: readonly Scope['id'][];
  restsOn: MatchClass;
}

/** A figure of a passage with the questions that it may answer; none where it is not of this dossier. */
export interface PlacedFigure {
  stated: StatedFigure;
  matches: readonly Match[];
  /** Why there is no match: the dossier counts nothing like it; or it does, and nothing says that this is the same. */
  why: 'other-thing' | 'other-story' | null;
}

/** Lays the figures of a passage beside the questions of a dossier. It abstains where it would have to guess. */
export function placeFigures(text: string, dossier: Dossier, words: PassageWords = englishWords): PlacedFigure[] {
  return placeRead(readPassage(text, dossier, words), dossier, words);
}

/** The same of a passage that was read. */
export function placeRead({ figures, sentences }: ReadPassage, dossier: Dossier, words: PassageWords): PlacedFigure[] {
  const place = placeOf(dossier, words.passages);
  const everywhere = new Set(sentences.flatMap(({ lands }) => [...lands]));
  const names = new Set(sentences.flatMap(({ keys }) => [...keys.intersection(place.names)]));
  const nearestLands = new Map<number, ReadonlySet<string>>();
  let lands: ReadonlySet<string> = new Set();
  for (const sentence of sentences) {
    if (sentence.lands.size > 0) lands = sentence.lands;
    nearestLands.set(sentence.index, lands);
  }
  const placed: PlacedFigure[] = [];
  for (const one of figures) {
    const { index } = one.sentence;
    const told = {
      lands: nearestLands.get(index) ?? lands,
      everywhere,
      names,
      last: sentences[index - 1]?.keys ?? none,
    };
    placed.push(placeOne(one, placed.at(-1) ?? null, told, place));
  }
  return placed;
}

const none: ReadonlySet<string> = new Set();
const knownPlaces = new WeakMap<Dossier, Map<PassageLexicon, Place>>();

function placeOf(dossier: Dossier, lexicon: PassageLexicon): Place {
  return knownPlaces
    .getOrInsertComputed(dossier, () => new Map())
    .getOrInsertComputed(lexicon, () => {
      const things = countedThingsOf(dossier, lexicon);
      return {
        things,
        lexicon,
        groups: wordGroupsOf(lexicon),
        general: new Set(lexicon.general.map(stemOf)),
        lands: new Set(things.flatMap((thing) => [...thing.lands])),
        names: new Set(things.flatMap((thing) => [...thing.names])),
      };
    });
}

function placeOne(stated: StatedFigure, before: PlacedFigure | null, told: Told, place: Place): PlacedFigure {
  if (stated.other !== null || isRateOrAddress(stated, place.lexicon))
    return { stated, matches: [], why: 'other-thing' };
  const fits = place.things.flatMap((thing) => fitOf(stated, thing, told, place) ?? []);
  if (fits.length === 0) return inherit(stated, before, place);
  const withOwner = sharesOwner(stated, before) && before !== null ? before.stated : null;
  const own = fits.filter(({ thing }) => isOfThisStory(stated, thing, told, place, withOwner));
  if (own.length === 0) return { stated, matches: [], why: 'other-story' };
  return { stated, matches: best(own).map((fit) => matchOf(fit, stated)), why: null };
}

/** "12,000 Russian soldiers and 200 guns": whose the first are, the second are too. */
function sharesOwner(stated: StatedFigure, before: PlacedFigure | null): boolean {
  if (before === null || before.stated.sentence !== stated.sentence) return false;
  const between = stated.sentence.terms.filter(({ start, end }) => start >= before.stated.end && end <= stated.start);
  const rest = between.slice(before.stated.counted.length).map(({ plain }) => plain);
  return rest.length < 4 && rest.includes('and');
}

/** Those that fit best: one, or several that fit as well. */
function best(fits: readonly Fit[]): Fit[] {
  const most = Math.max(...fits.map(({ score }) => score));
  return fits.filter(({ score }) => score > most - 0.5);
}

function matchOf({ thing, scope }: Pick<Fit, 'thing' | 'scope'>, stated: StatedFigure): Match {
  const { question } = thing;
  const isScoped = scope !== null || question.scopes.size === 0;
  const restsOn = !isScoped ? 'unit' : isBySpeakerOf(stated, thing.claims) ? 'unit-scope-speaker' : 'unit-scope';
  return { question, scope, named: scopesNamed(stated, thing, scope), restsOn };
}

/** A number without anything counted beside one that counts something: "Seoul says 200 guns, Budanov 240". */
function inherit(stated: StatedFigure, before: PlacedFigure | null, { things, lexicon }: Place): PlacedFigure {
  const none: PlacedFigure = { stated, matches: [], why: 'other-thing' };
  if (before === null || before.matches.length === 0 || !isBare(stated, lexicon)) return none;
  const isSameSentence = stated.sentence === before.stated.sentence;
  const isNext = stated.sentence.index - before.stated.sentence.index === 1;
  if (!isSameSentence && !(isNext && isOfRecord(stated.speaker))) return none;
  const questions = saysToCome(stated) ? toComeLike(before.matches, things) : before.matches;
  const matches = questions.map(({ question, scope }): Match => {
    const claims = things.find((one) => one.question === question)?.claims ?? [];
    return { question, scope: isBySpeakerOf(stated, claims) ? null : scope, named: [], restsOn: 'unit' };
  });
  return { stated, matches, why: null };
}

/** The questions of what is still to come that count the same: "50 were received, and 150 are being prepared". */
function toComeLike(matches: readonly Match[], things: Place['things']): Pick<Match, 'question' | 'scope'>[] {
  const counted = things.filter(({ question }) => matches.some((match) => match.question === question));
  const later = things.filter(
    (thing) =>
      thing.isToCome && counted.some((one) => one.agent === thing.agent && !one.words.isDisjointFrom(thing.words)),
  );
  return later.map(({ question }) => ({ question, scope: null }));
}

/** Nothing counted, or "of them". */
function isBare({ counted, figure }: StatedFigure, { empty }: PassageLexicon): boolean {
  const isOfThem = counted[0]?.plain === 'of' && /^(?:them|those|these)$/.test(counted[1]?.plain ?? '');
  if (isOfThem) return true;
  return (
    figure.unit === null &&
    counted.every(({ plain, nation, isMark }) => isMark || (nation === null && empty.includes(plain)))
  );
}
