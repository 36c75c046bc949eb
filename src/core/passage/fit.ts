import type { Scope } from '../dossier/dossier.ts';
import { numbersOf } from './claims-behind.ts';
import type { CountedThing, ScopeWords } from './counted-things.ts';
import type { PassageLexicon } from './passage-lexicon.ts';
import type { Place, Told } from './place.ts';
import { plainWord } from './plain-word.ts';
import type { ReadSentence, StatedFigure } from './stated-figure.ts';
import { keyOf, type Term } from './terms.ts';
import { stemOf, type WordGroups } from './word-groups.ts';

/** A question with how well a figure fits what it counts. */
export interface Fit {
  thing: CountedThing;
  scope: Scope | null;
  score: number;
}

/** How near, in characters, a word must stand that puts a figure into the time to come. */
const nearInTime = 90;

/** How well a figure fits what a question counts; null where it counts something else. */
export function fitOf(stated: StatedFigure, thing: CountedThing, told: Told, place: Place): Fit | null {
  const { groups, things } = place;
  const { scope, weight, words } = scopeOf(stated, thing, groups);
  const isSaid = words !== null && scopeIsSaid(stated, words, groups);
  const byScope =
    scope !== null &&
    isAlone(stated, place.lexicon) &&
    words !== null &&
    isSaid &&
    (saysWhatBecame(words) || weight >= 2);
  if (!countsHead(stated, thing, told, place) && !byScope) return null;
  // soldiers are no losses where nothing says what became of them
  if (scope === null && thing.scopes.length > 0 && thing.scopes.every(saysWhatBecame)) return null;
  const keys = stated.sentence.meant;
  const found = [...thing.keywords].filter((word) => keys.has(word)).length;
  const names = [...thing.names].filter((word) => keys.has(word)).length;
  // a question without scopes shares its unit with others, and needs a word of its own
  const isShared =
    thing.question.scopes.size === 0 && things.some((other) => other !== thing && sharesHead(other, thing, groups));
  if (isShared && found === 0) return null;
  const isToCome = saysToCome(stated) || (thing.isToCome && stated.firmness === 'softened');
  // what is to come is no count of what came, and the other way round
  if (isToCome ? !thing.isToCome && thing.question.measure === 'cumulative' : thing.isToCome) return null;
  const same = thing.claims.some((claim) => numbersOf(claim).includes(stated.figure.number)) ? 1 : 0;
  // "killed" behind soldiers says more than "soldiers", and a question without scopes that fits is a narrow one
  const narrow = (words !== null && saysWhatBecame(words)) || (isShared && !thing.isToCome) ? 4 : 0;
  return { thing, scope, score: 2 * weight + Math.min(found, 3) + Math.min(names, 1) + same + narrow };
}

/** "40 a day", "200 Howitzer Lane". */
export function isRateOrAddress({ behind, counted }: StatedFigure, { rates, streets }: PassageLexicon): boolean {
  if (counted.slice(0, 4).some(({ text, plain }) => streets.includes(plain) && /^\p{Lu}/u.test(text))) return true;
  return behind.slice(0, 6).some(({ plain }, index) => {
    const before = behind[index - 1]?.plain ?? '';
    return rates.alone.includes(plain) || (rates.periods.includes(plain) && rates.before.includes(before));
  });
}

/** Whether what stands behind the number is what the question counts; or before it, where nothing stands behind. */
function countsHead(stated: StatedFigure, thing: CountedThing, told: Told, place: Place): boolean {
  const { counted, behind, before, close, sentence } = stated;
  const nounsOf = (terms: readonly Term[]) => nounsIn(terms, place);
  const every = nounsOf(counted);
  // a "200-man band" is a band
  const all =
    stated.isJoined && every.length > 1 && !place.lexicon.measures.includes(every[0] ?? '') ? every.slice(1) : every;
  if (place.lexicon.measures.includes(all[0] ?? '')) {
    // of "152mm howitzers" the number measures
    return isMeasureOf(all[0] ?? '', thing, place) && isMeasuredHere(stated, thing, place);
  }
  const first = counted.find(({ nation }) => nation === null);
  const isModifier = first !== undefined && first.plain === all[0] && modifies(first, counted);
  if (all.some((word, index) => !(index === 0 && isModifier) && isHead(word, index, all, sentence, told, thing, place)))
    return true;
  // "1,000 North Koreans": people of whom the question counts soldiers
  const [people] = counted;
  const isPeople =
    people?.isPeople === true && people.nation === thing.agent && all.every((word) => becameSomething.test(word));
  if (isPeople && thing.heads.has('soldier')) return true;
  if (!all.every((word) => /(?:ed|[kvtd]en)$/.test(word))) return false;
  // "200 is the number of guns"; "puts the Koksan guns at 120"
  if (
    /^(?:(?:is|are|was|were) |for the )/.test(`${behind[0]?.text.toLowerCase()} ${behind[1]?.text.toLowerCase()} `) &&
    nounsOf(behind).some((word) => isHead(word, 0, [word], sentence, told, thing, place))
  )
    return true;
  if (before.length > 0 && isMeasured(thing, place))
    return nounsOf(before).some((word) => saysKeyword(word, thing, place)) && isMeasuredHere(stated, thing, place);
  return (before.length > 0 ? nounsOf(before) : nounsOf(close.slice(-1))).some((word) =>
    isHead(word, 0, [word], sentence, told, thing, place),
  );
}

/** "12 fighter jets" are jets: one of a kind stands before what is counted in the plural. */
function modifies({ text }: Term, counted: readonly Term[]): boolean {
  const later = counted.slice(1).filter(({ nation }) => nation === null);
  return !/s$|men$|^\p{Lu}/u.test(text) && later.some((term) => /[^s]s$/u.test(term.text));
}

function nounsIn(terms: readonly Term[], { lexicon: { empty } }: Place): string[] {
  return terms
    .filter(({ nation, isMark, plain }) => nation === null && !isMark && !empty.includes(plain))
    .map(({ plain }) => plain);
}

function isMeasured({ question: { unit } }: CountedThing, { lexicon, groups }: Place): boolean {
  return unit !== null && lexicon.measures.some((word) => groups(word).has(stemOf(plainWord(unit))));
}

function isMeasureOf(word: string, thing: CountedThing, { groups }: Place): boolean {
  return [...groups(word)].some((same) => thing.heads.has(same));
}

function saysKeyword(word: string, thing: CountedThing, { groups }: Place): boolean {
  return !thing.names.has(stemOf(word)) && [...groups(word)].some((same) => thing.keywords.has(same));
}

/**
 * Whether what is measured is the question's own: its name stands before, or a word of the question and its name
 * somewhere.
 */
function isMeasuredHere(
  { own, asked, counted, isJoined, sentence }: StatedFigure,
  thing: CountedThing,
  place: Place,
): boolean {
  if (thing.names.size === 0) return true;
  const keys = [...own, ...asked].map(keyOf);
  const says = own.some(({ plain, isMark }) => !isMark && saysKeyword(plain, thing, place));
  // "the 170 mm Koksan" only calls it so
  const isCalled = !isJoined && counted.slice(1, 2).some((term) => thing.names.has(keyOf(term)));
  if (keys.some((key) => thing.names.has(key))) return says || !isCalled;
  return says || (!sentence.keys.isDisjointFrom(thing.names) && keys.length < 2);
}

const becameSomething = /(?:ed|[kvtd]en)$|^(?:dead|kia|wia|lost)$/;

function isHead(
  word: string,
  index: number,
  nouns: readonly string[],
  { keys }: ReadSentence,
  { last }: Told,
  thing: CountedThing,
  { groups, general, things }: Place,
): boolean {
  const stem = stemOf(word);
  if (thing.kinds.has(stem)) return true;
  // a name of a kind of gun counts guns for whoever asks of that kind
  if (thing.names.has(stem) && things.some((other) => other.kinds.has(stem) && sharesHead(other, thing, groups)))
    return true;
  if (![...groups(word)].some((same) => thing.heads.has(same))) return false;
  // what became of something is counted only where nothing else is: "1,000 killed", but not "40 guns destroyed"
  if (becameSomething.test(word) && index > 0) return false;
  if (!general.has(stem)) return true;
  const isNearer = (other: string) =>
    other !== word && !general.has(stemOf(other)) && [...groups(other)].some((same) => thing.words.has(same));
  if (nouns.some(isNearer)) return true;
  const isAround = (words: ReadonlySet<string>) =>
    [...thing.words].some((one) => one !== stem && !general.has(one) && words.has(one));
  return nouns.length === 1 && (isAround(keys) || isAround(last));
}

/** Whether a number stands without anything counted. */
function isAlone({ counted }: StatedFigure, { empty }: PassageLexicon): boolean {
  return counted.every(({ nation, plain }) => nation !== null || empty.includes(plain));
}

/** Whether a scope is told of the number: "1,000 were killed", "lost 4,000"; and not "41 as they die". */
function scopeIsSaid(
  { counted, behind, close, before, asked }: StatedFigure,
  { words }: ScopeWords,
  groups: WordGroups,
): boolean {
  const has = (terms: readonly Term[]) => terms.some(({ plain }) => [...groups(plain)].some((word) => words.has(word)));
  if (has(counted) || has(close) || has(before) || has(asked)) return true;
  return (
    /^(?:is|are|was|were|have|has|had|be|been|of|sent|given|lent)$|ed$/.test(behind[0]?.text.toLowerCase() ?? '') ||
    has(behind.slice(0, 1))
  );
}

/** A scope that says what became of what is counted, "killed", and not what it is. */
function saysWhatBecame({ head, scope }: ScopeWords): boolean {
  return becameSomething.test(scope.label) || head === 'loss';
}

interface ScopeFound {
  scope: Scope | null;
  words: ScopeWords | null;
  /** How many of its words stand there; those that mean the same count a little less. */
  weight: number;
}

/** The scope of which most words stand in what is counted; or else behind the number; or else before it. */
function scopeOf(
  { counted, behind, before, close, asked, isWhole }: StatedFigure,
  { scopes }: CountedThing,
  groups: WordGroups,
): ScopeFound {
  // of "the 11,000 who were sent" nothing says what became of all
  const told = isWhole ? [counted, close, before, asked] : [counted, behind, close, before, asked];
  for (const all of told) {
    const terms = all.filter((term, index) => !isLosing(term, all[index + 1]));
    const keys = new Set(terms.map(keyOf));
    const meant = new Set(terms.flatMap(({ plain }) => [...groups(plain)]));
    const found = scopes
      .map((one) => {
        const weight = [...one.words].reduce((sum, word) => sum + (keys.has(word) ? 1 : meant.has(word) ? 0.6 : 0), 0);
        return { scope: one.scope, words: one, weight, share: weight / one.words.size };
      })
      .filter(({ weight }) => weight > 0)
      .sort((a, b) => b.weight - a.weight || b.share - a.share);
    const [first, second] = found;
    if (first === undefined) continue;
    // "killed or wounded" counts what holds both
    const areBoth = second !== undefined && saysWhatBecame(first.words) && saysWhatBecame(second.words);
    const whole = areBoth
      ? scopes.find(({ scope }) => [first, second].every((one) => scope.includes.includes(one.scope.id)))
      : undefined;
    return whole === undefined ? first : { scope: whole.scope, words: whole, weight: first.weight };
  }
  return { scope: null, words: null, weight: 0 };
}

/** "Lost their readiness" loses no soldiers. */
function isLosing({ plain }: Term, next: Term | undefined): boolean {
  return /^(?:lost|lose|losing)$/.test(plain) && /^(?:their|its|his|the|combat|all|any)$/.test(next?.plain ?? '');
}

function sharesHead(a: CountedThing, b: CountedThing, groups: WordGroups): boolean {
  return [...a.heads].some((head) => [...groups(head)].some((same) => b.heads.has(same)));
}

/** Whether a word of the time to come stands near, and no other number between. */
export function saysToCome({ sentence, start }: StatedFigure): boolean {
  return sentence.toCome.some((at) => {
    const [from, to] = at < start ? [at, start] : [start + 1, at];
    return to - from < nearInTime && !sentence.numbers.some((number) => number >= from && number < to);
  });
}
