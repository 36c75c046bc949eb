import type { Comparand } from '../compare/comparand.ts';
import type { Difference } from '../compare/difference.ts';
import type { OrderedPosition } from '../compare/renderings.ts';
import type { Claim, Question } from '../dossier/dossier.ts';
import { type Phrase, textOf } from '../message/inline.ts';
import { join } from '../message/phrase.ts';
import type { Block } from '../message/view.ts';
import type { Words } from '../words/words.ts';
import { claimDates, wayOfClaim } from './claim-lines.ts';
import { isCount } from './claim-value.ts';
import { restInline } from './counts.ts';
import { quoteLine } from './quote-line.ts';
import { actorName } from './record-names.ts';
import { tellOf } from './telling.ts';

/** How many things that one origin says, and ways on which they came, stand in an answer; the proof has all. */
const most = { renderings: 5, ways: 3 } as const;

/** One origin: its name and what it said, then in small print through whom and when. */
export function positionEntry(
  { renderings: all, deciding }: OrderedPosition,
  sums: readonly Comparand[],
  difference: Difference,
  w: Words,
): Block {
  const shown = all.slice(0, most.renderings);
  const dates = shown.map(([newest]) => claimDates(newest, w));
  const dated = new Set(dates.map((phrases) => phrases.map(textOf).join())).size > 1;
  const told = [...Map.groupBy(shown, ([{ origin }]) => origin)].map(([speaker, renderings]) => {
    const own = sums.filter(({ claims }) => claims.every((claim) => claim.origin === speaker));
    return tellOf(renderings, { difference, deciding, sums: own, dated, form: 'entry' }, w);
  });
  const rest = all.length === shown.length ? [] : [w.otherRenderings([restInline(all.length, shown.length, w)])];
  return {
    kind: 'entry',
    text: join([...told, ...rest], w.semicolon),
    lines: [],
    small: [join([waysOf(shown.flat(), w), ...(dated ? [] : (dates[0] ?? []))], w.dot)],
  };
}

/** How many of those who give no answer are named in a line; and of how many claims one alone is quoted. */
const mostSilent = 8;
const mostQuoted = 2;

/** Those who give no answer, as the last entry; one alone with through whom and when. */
export function silentEntries(silent: readonly OrderedPosition[], question: Question, w: Words): Block[] {
  if (silent.length === 0) return [];
  const text = silentLine(silent, question, w);
  const [newest, ...older] = quotedIn(silent);
  if (newest === undefined) return [{ kind: 'paragraph', text }];
  const small = [join([waysOf([newest, ...older], w), ...claimDates(newest, w)], w.dot)];
  return [{ kind: 'entry', text, lines: [], small }];
}

/** The claims of one who alone gives no answer, where they are few: their words are quoted. */
function quotedIn([only, ...others]: readonly OrderedPosition[]): readonly Claim[] {
  const claims = only === undefined || others.length > 0 ? [] : only.position.claims;
  return claims.length <= mostQuoted ? claims : [];
}

/** The same in one line: "No figure given: Puls, The New York Times." */
export function silentLine(silent: readonly OrderedPosition[], question: Question, w: Words): Phrase {
  const what = w.unstated[isCount(question) ? 'figure' : 'answer'];
  const quoted = quotedIn(silent).map((claim) => quoteLine(claim, w));
  if (quoted.length > 0) return w.givesNone([join(quoted, w.semicolon)], what);
  const names = silent.slice(0, mostSilent).map(({ position }): Phrase => [actorName(position.claims[0].origin)]);
  const rest = silent.length <= mostSilent ? [] : [w.andMore([restInline(silent.length, mostSilent, w)])];
  return w.givesNone([...names, ...rest], what);
}

/** The different ways on which some claims came. */
function waysOf(claims: readonly Claim[], w: Words): Phrase {
  const ways = [...new Map(claims.map((claim) => wayOfClaim(claim, w)).map((way) => [textOf(way), way])).values()];
  if (ways.length <= most.ways) return join(ways, w.semicolon);
  const rest = w.andMore([restInline(ways.length, most.ways, w)]);
  return join([...ways.slice(0, most.ways), rest], w.semicolon);
}
