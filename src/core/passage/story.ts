import { isBySpeakerOf, numbersOf } from './claims-behind.ts';
import type { CountedThing } from './counted-things.ts';
import type { Place, Told } from './place.ts';
import type { ReadSentence, StatedFigure } from './stated-figure.ts';
import { keyOf } from './terms.ts';

/**
 * Whether a figure of the same unit is of the same story as a question: whose thing it is, where and when. Where a
 * passage names another land, or none, it must say something that ties it to the question.
 */
export function isOfThisStory(
  stated: StatedFigure,
  thing: CountedThing,
  told: Told,
  place: Place,
  withOwner: StatedFigure | null = null,
): boolean {
  const { sentence, counted } = stated;
  const { agent, firstYear, names } = thing;
  if (sentence.lands.has('another war')) return false;
  if (
    firstYear !== null &&
    thing.question.measure === 'cumulative' &&
    sentence.years.some((year) => year < firstYear - 1)
  )
    return false;
  if (holdsAny(sentence.keys, names) && agent === null) return true;
  if (agent === null && names.size > 0) return isTold(thing, told);
  const isForeign = [...sentence.lands].some((nation) => !place.lands.has(nation) && !isOfSpeaker(nation, sentence));
  const isKnown =
    holdsAny(sentence.meant, thing.keywords) ||
    isBySpeakerOf(stated, thing.claims) ||
    thing.claims.some((claim) => numbersOf(claim).includes(stated.figure.number));
  if (agent === null) return !isForeign && isKnown;
  if (!tellsOfHanding(stated, thing, told, place)) return false;
  const own = counted.flatMap(({ nation }) => nation ?? []);
  const owners = own.length > 0 ? own : (withOwner?.counted.flatMap(({ nation }) => nation ?? []) ?? []);
  if (owners.some((nation) => nation !== agent)) return false;
  const isNamed = counted.some((term) => thing.kinds.has(keyOf(term)));
  const doer = owners.length > 0 || isNamed ? null : doerOf(stated, place);
  if (doer !== null && (doer.nation !== agent || keepsIt(doer, thing, sentence, place))) return false;
  if (isForeign && !sentence.lands.has(agent) && ![...thing.lands].some((land) => sentence.lands.has(land)))
    return false;
  if (isNamed || holdsAny(sentence.keys, names) || sentence.lands.has(agent)) return true;
  if (isForeign) return false;
  if (told.lands.has(agent) || told.everywhere.has(agent) || isTold(thing, told)) return true;
  const lands = sentence.lands.size > 0 ? sentence.lands : told.lands;
  return isKnown && (holdsAny(lands, thing.lands) || holdsAny(sentence.keys, place.names));
}

/**
 * What was handed over is told of with a verb of it, or with who got it, in the sentence or in that before it; or
 * elsewhere in the passage, where somebody gave just that number. What is kept, or stands somewhere, is another count.
 */
function tellsOfHanding({ sentence, figure }: StatedFigure, thing: CountedThing, told: Told, place: Place): boolean {
  const takers = [...thing.lands].filter((land) => land !== thing.agent);
  if (takers.length === 0 || thing.question.measure !== 'cumulative') return true;
  if (holdsAny(sentence.meant, thing.keywords) || takers.some((land) => sentence.lands.has(land))) return true;
  if (takers.some((land) => told.last.has(`land:${land}`)) || holdsAny(told.last, thing.keywords)) return true;
  if (saysWay(sentence, thing.agent, place)) return true;
  const isGiven = thing.claims.some((claim) => numbersOf(claim).includes(figure.number));
  const isSilent = [...sentence.lands].every((land) => land === thing.agent || isOfSpeaker(land, sentence));
  return isGiven && isSilent && takers.some((land) => told.everywhere.has(land));
}

/** "To Kursk", "from the North": where it went, or where it came from. */
function saysWay({ terms }: ReadSentence, agent: string | null, { names }: Place): boolean {
  return terms.some((term, index) => {
    const before = terms[index - 1]?.plain === 'the' ? terms[index - 2]?.plain : terms[index - 1]?.plain;
    if (before === 'from') return term.nation !== null && term.nation === agent;
    return (before === 'to' || before === 'into') && names.has(keyOf(term));
  });
}

/** Whether the passage has a name somewhere that only this question has. */
function isTold({ names }: CountedThing, told: Told): boolean {
  return holdsAny(told.names, names);
}

function holdsAny(words: ReadonlySet<string>, wanted: ReadonlySet<string>): boolean {
  return !words.isDisjointFrom(wanted);
}

/** Whether a land stands only in the name of somebody of the record: "US officials". */
function isOfSpeaker(nation: string, { named, terms }: ReadSentence): boolean {
  return terms.every(
    (term, place) =>
      term.nation !== nation || named.some(({ actor, from, to }) => actor !== null && place >= from && place < to),
  );
}

interface Doer {
  nation: string;
  verb: string;
}

/** Of what somebody keeps nothing was handed over, unless the sentence names whom it reached. */
function keepsIt({ nation, verb }: Doer, { lands }: CountedThing, sentence: ReadSentence, { lexicon }: Place): boolean {
  const others = [...lands].filter((land) => land !== nation);
  return others.length > 0 && lexicon.keeping.includes(verb) && !others.some((land) => sentence.lands.has(land));
}

/** How many words before a figure it is looked for who has or does what is counted. */
const farthestDoer = 12;

/** The land that has or does what is counted: "Iran sent 200 guns"; null where none is said to. */
function doerOf({ sentence: { terms, named }, start }: StatedFigure, { lexicon }: Place): Doer | null {
  const at = terms.findIndex((term) => term.end > start);
  for (let index = at - 1; index > Math.max(0, at - farthestDoer); index -= 1) {
    const term = terms[index];
    if (term === undefined || term.text === ';') return null;
    if (!lexicon.owning.has(term.text.toLowerCase()) || isAuxiliary(terms, index, at)) continue;
    const subject = terms.slice(0, index).findLastIndex((word) => !word.isMark && !lexicon.light.includes(word.plain));
    if (/^(?:in|of|from|to|near|for|with|by|into)$/.test(terms[subject - 1]?.plain ?? '')) continue;
    const nation = terms[subject]?.nation ?? null;
    const isSpeaker = named.some(({ actor, from, to }) => actor !== null && subject >= from && subject < to);
    if (nation !== null && terms[subject]?.isPeople !== true && !isSpeaker)
      return { nation, verb: term.text.toLowerCase() };
  }
  return null;
}

/** "Has given" has nothing. */
function isAuxiliary(terms: ReadSentence['terms'], index: number, figure: number): boolean {
  if (!/^(?:has|have|had)$/.test(terms[index]?.plain ?? '')) return false;
  return figure - index > 4 || (index + 1 < figure && /(?:ed|en|nt|one)$/.test(terms[index + 1]?.text ?? ''));
}
