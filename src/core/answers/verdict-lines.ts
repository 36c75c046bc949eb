import type { PairRuling } from '../compare/compare-pair.ts';
import type { Difference } from '../compare/difference.ts';
import type { Reading } from '../compare/reading.ts';
import type { Rule } from '../compare/verdict.ts';
import type { Claim, Question } from '../dossier/dossier.ts';
import { field } from '../message/field.ts';
import type { Phrase } from '../message/inline.ts';
import type { Words } from '../words/words.ts';
import { restInline } from './counts.ts';
import { pairPhrase } from './pair-items.ts';
import { actorName } from './record-names.ts';

/** The name of a difference's verdict; if no claim stands, there is none, and this says so. */
export function verdictName({ verdict, rule }: Pick<Difference, 'verdict' | 'rule'>, w: Words): string {
  return rule === 'none-stands' ? w.noneStands : w.verdict[verdict];
}

/** The reason of a verdict; or, where terms are open, the result under each reading of them. */
export function reasonLines({ question, readings, decided, rule }: Difference, w: Words): Phrase[] {
  if (readings.length === 0) return [w.why(reasonOf(decided, rule, w))];
  return readings.map((result) => [
    ...w.reading(conditions(question, result.reading, w), w.verdict[result.verdict]),
    ...reasonOf(result.decided, result.rule, w),
  ]);
}

/** The rule that decided, and the pair that it decided on; some rules decide on all claims alike. */
function reasonOf(pair: PairRuling | null, rule: Rule, w: Words): Phrase {
  if (pair === null || rule === 'one-origin' || rule === 'none-stands' || rule === 'worded')
    return w.becauseOnly(w.rule[rule]);
  return w.becauseOf(w.rule[rule], pairPhrase({ ...pair, rule }, w));
}

function conditions(question: Question, reading: Reading, w: Words): Phrase[] {
  const label = (scope: string): Phrase => [
    field('scope', `${question.id}/${scope}`, 'label', question.scopes.get(scope)?.label ?? scope),
  ];
  return reading.map(({ whole, part, counts }) => (counts ? w.counts : w.countsNot)(label(part), label(whole)));
}

/** How many of those who agree are named. */
const mostNamed = 20;

/** Who agrees with whom, by their origins. */
export function agreeingLine(group: readonly Claim[], w: Words): Phrase {
  const origins = [...new Map(group.map(({ origin }) => [origin.id, origin])).values()];
  const names = origins.slice(0, mostNamed).map((actor): Phrase => [actorName(actor)]);
  if (origins.length <= mostNamed) return w.agreeGroup(names);
  return w.agreeGroup([...names, w.andMore([restInline(origins.length, mostNamed, w)])]);
}
