import { claimsBy, isBySpeakerOf, numbersOf } from './claims-behind.ts';
import type { CountedThing } from './counted-things.ts';
import { isOfOthers } from './of-others.ts';
import type { Place, Told } from './place.ts';
import type { ReadSentence, StatedFigure } from './stated-figure.ts';
import { keyOf, type Term } from './terms.ts';

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
  const takers = takersOf(thing);
  if (isOfOthers(stated, thing, takers, told, place)) return false;
  // a state also speaks of its own: what it says here must name who sent or got it, or be its figure of what they did
  const isAboutAgent = agent === null || sentence.lands.has(agent) || told.everywhere.has(agent);
  const isTheirs = isAboutAgent && isGivenBySpeaker(stated, thing);
  const mayBeState =
    (agent !== null && sentence.lands.has(agent)) ||
    isTheirs ||
    sentence.terms.some(({ nation, isPeople }) => nation !== null && !isPeople && takers.includes(nation));
  const isForeign = [...sentence.lands].some(
    (nation) => !place.lands.has(nation) && !isOfSpeaker(nation, sentence, mayBeState),
  );
  const isKnown =
    holdsAny(sentence.meant, thing.keywords) ||
    isBySpeakerOf(stated, thing.claims) ||
    thing.claims.some((claim) => numbersOf(claim).includes(stated.figure.number));
  if (agent === null) return !isForeign && isKnown;
  const own = counted.flatMap(({ nation }) => nation ?? []);
  const owners = own.length > 0 ? own : (withOwner?.counted.flatMap(({ nation }) => nation ?? []) ?? []);
  if (owners.some((nation) => nation !== agent)) return false;
  const isNamed = counted.some((term) => thing.kinds.has(keyOf(term)));
  const doer = owners.length > 0 || isNamed ? null : doerOf(stated, place);
  const isAgents = owners.length > 0 || doer?.nation === agent;
  // "11,000 North Koreans in Kursk" got there
  const isThere = (isAgents || isTheirs) && isAt(stated.own, thing);
  if (!tellsOfHanding(stated, thing, takers, told, place) && !isThere) return false;
  if (doer !== null && (doer.nation !== agent || keepsIt(doer, stated, thing, place))) return false;
  if (isForeign && !sentence.lands.has(agent) && ![...thing.lands].some((land) => sentence.lands.has(land)))
    return false;
  // another land stands there, and nowhere the one that got it
  if (isForeign && !isAgents && takers.length > 0 && !takers.some((land) => told.everywhere.has(land))) return false;
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
function tellsOfHanding(
  { sentence, figure }: StatedFigure,
  thing: CountedThing,
  takers: readonly string[],
  told: Told,
  place: Place,
): boolean {
  if (takers.length === 0) return true;
  if (holdsAny(sentence.meant, thing.keywords) || takers.some((land) => sentence.lands.has(land))) return true;
  if (takers.some((land) => told.last.has(`land:${land}`)) || holdsAny(told.last, thing.keywords)) return true;
  if (saysWay(sentence, thing.agent, place)) return true;
  const isGiven = thing.claims.some((claim) => numbersOf(claim).includes(figure.number));
  const isSilent = [...sentence.lands].every((land) => land === thing.agent || isOfSpeaker(land, sentence));
  return isGiven && isSilent && takers.some((land) => told.everywhere.has(land));
}

/** The lands that get what a question counts; none where nothing is handed over. */
function takersOf({ question, lands, agent }: CountedThing): string[] {
  return question.measure === 'cumulative' ? [...lands].filter((land) => land !== agent) : [];
}

/** Whether the speaker whom the passage names gives just that number on the question. */
function isGivenBySpeaker({ speaker, figure }: StatedFigure, { claims }: CountedThing): boolean {
  return claimsBy(speaker, claims).some((claim) => numbersOf(claim).includes(figure.number));
}

/** "In Kursk", "at the Kursk front". */
function isAt(terms: readonly Term[], { names }: CountedThing): boolean {
  return terms.some((term, index) => {
    const before = /^(?:the|s)$/.test(terms[index - 1]?.plain ?? '') ? terms[index - 2] : terms[index - 1];
    return names.has(keyOf(term)) && /^(?:in|at|inside|within)$/.test(before?.plain ?? '');
  });
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

/** Whether a land stands only in the name of somebody of the record: "US officials"; or as one that speaks. */
function isOfSpeaker(nation: string, { named, speakers, terms }: ReadSentence, mayBeState = true): boolean {
  const states = mayBeState ? speakers.filter(({ party }) => party !== null) : [];
  const ofRecord = [...named.filter(({ actor }) => actor !== null), ...states];
  return terms.every(
    (term, place) => term.nation !== nation || ofRecord.some(({ from, to }) => place >= from && place < to),
  );
}

interface Doer {
  nation: string;
  verb: string;
}

/** Of what somebody keeps nothing was handed over, unless the sentence names whom it reached, or where it is. */
function keepsIt(
  { nation, verb }: Doer,
  { sentence, behind }: StatedFigure,
  thing: CountedThing,
  { lexicon }: Place,
): boolean {
  const others = [...thing.lands].filter((land) => land !== nation);
  const reaches = others.some((land) => sentence.lands.has(land)) || isAt(behind, thing);
  return others.length > 0 && lexicon.keeping.includes(verb) && !reaches;
}

/** How many words before a figure it is looked for who has or does what is counted. */
const farthestDoer = 12;

/** The land that has or does what is counted: "Iran sent 200 guns"; null where none is said to. */
function doerOf({ sentence, start }: StatedFigure, { lexicon }: Place): Doer | null {
  const { terms, speakers } = sentence;
  const at = terms.findIndex((term) => term.end > start);
  for (let index = at - 1; index > Math.max(0, at - farthestDoer); index -= 1) {
    const term = terms[index];
    if (term === undefined || term.text === ';') return null;
    const verb = term.text.toLowerCase();
    if (!lexicon.owning.has(verb) || isAuxiliary(terms, index, at)) continue;
    const subject = terms.slice(0, index).findLastIndex((word) => !word.isMark && !lexicon.light.includes(word.plain));
    if (/^(?:in|of|from|to|near|for|with|by|into)$/.test(terms[subject - 1]?.plain ?? '')) continue;
    const nation = terms[subject]?.nation ?? null;
    const isSpeaker = speakers.some(({ actor, from, to }) => actor !== null && subject >= from && subject < to);
    if (nation !== null && terms[subject]?.isPeople !== true && !isSpeaker) return { nation, verb };
  }
  return null;
}

/** "Has given" has nothing. */
function isAuxiliary(terms: ReadSentence['terms'], index: number, figure: number): boolean {
  if (!/^(?:has|have|had)$/.test(terms[index]?.plain ?? '')) return false;
  return figure - index > 4 || (index + 1 < figure && /(?:ed|en|nt|one)$/.test(terms[index + 1]?.text ?? ''));
}
