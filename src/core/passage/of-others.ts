import type { CountedThing } from './counted-things.ts';
import type { Place, Told } from './place.ts';
import type { StatedFigure } from './stated-figure.ts';
import { keyOf, type Term } from './terms.ts';

/** How many words before a figure, and behind it, it is looked for whose own is counted. */
const nearOwn = { before: 6, behind: 3 };
/** How many words before a figure "it" is looked for whose own is counted. */
const farthestOwner = 5;

/**
 * Whether a passage says that a figure is somebody else's than a question's: of the speaker's own, of another people,
 * or given to another land, or the other way round.
 */
export function isOfOthers(
  stated: StatedFigure,
  thing: CountedThing,
  takers: readonly string[],
  told: Told,
  place: Place,
): boolean {
  const { agent } = thing;
  if (agent === null) return false;
  const { terms } = stated.sentence;
  const at = terms.findIndex((term) => term.end > stated.start);
  return (
    isOwn(stated.sentence, agent, at, place) ||
    isIts(stated, agent, at, told, place) ||
    isOfOtherPeople(terms.slice(0, at), stated, agent, place) ||
    (takers.length > 0 && terms.some((_, index) => goesElsewhere(terms, index, agent, takers, place)))
  );
}

/** "Our 12,000 soldiers", "its own losses": of whoever speaks, where that is not the agent. */
function isOwn({ terms, speakers }: StatedFigure['sentence'], agent: string, at: number, { things }: Place): boolean {
  if (speakers.some(({ from, to }) => terms.slice(from, to).some(({ nation }) => nation === agent))) return false;
  return terms.some((term, index) => {
    const isNear = index >= at - nearOwn.before && index <= at + nearOwn.behind;
    if (!isNear || (term.plain !== 'our' && term.plain !== 'own')) return false;
    const next = terms[index + 1];
    return index + 1 === at || (next !== undefined && things.some(({ heads }) => heads.has(keyOf(next))));
  });
}

/** "Ukraine says it lost 200 guns", "its 200 guns": of a land that speaks, where the passage names no agent. */
function isIts(
  { sentence: { terms, speakers }, counted }: StatedFigure,
  agent: string,
  at: number,
  { everywhere }: Told,
  { lexicon }: Place,
): boolean {
  const isLand = speakers.some(({ from }) => terms[from]?.nation != null);
  if (!isLand || everywhere.has(agent)) return false;
  const before = terms.slice(0, at).slice(-farthestOwner);
  return (
    [...before.slice(-1), ...counted.slice(0, 2)].some(({ plain }) => /^(?:its|their)$/.test(plain)) ||
    before.some(({ plain }, index) => plain === 'it' && lexicon.owning.has(before[index + 1]?.text.toLowerCase() ?? ''))
  );
}

/** "Russian losses reached 4,000": what is counted stands before the number, with another people. */
function isOfOtherPeople(
  before: readonly Term[],
  { counted }: StatedFigure,
  agent: string,
  { things }: Place,
): boolean {
  if (counted.some(({ nation }) => nation !== null)) return false;
  const at = before.findLastIndex((term) => things.some(({ heads }) => heads.has(keyOf(term))));
  const people = before[at - 1];
  return at > 0 && people?.isPeople === true && people.nation !== null && people.nation !== agent;
}

/** Whether a land is one to which something goes that is not of the question, or from which it comes. */
function goesElsewhere(
  terms: readonly Term[],
  index: number,
  agent: string,
  takers: readonly string[],
  { lands, lexicon }: Place,
): boolean {
  const { nation, isPeople } = terms[index] ?? { nation: null, isPeople: false };
  if (nation === null || isPeople) return false;
  const [word, verb] = [terms[index - 1]?.plain ?? '', terms[index - 1]?.text.toLowerCase() ?? ''];
  const isTo = /^(?:to|into)$/.test(word) && !/^(?:acc(?:ord(?:ing)?)?|due|thank)/.test(terms[index - 2]?.plain ?? '');
  if (isTo || lexicon.giving.includes(verb)) return nation === agent ? isTo : !lands.has(nation);
  return (
    word === 'from' && takers.includes(nation) && terms.some(({ text }) => lexicon.getting.includes(text.toLowerCase()))
  );
}
