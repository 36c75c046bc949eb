import type { Comparand } from '../compare/comparand.ts';
import type { PairRuling } from '../compare/compare-pair.ts';
import type { Difference } from '../compare/difference.ts';
import type { Flip } from '../compare/flip.ts';
import type { Reading } from '../compare/reading.ts';
import type { Rule } from '../compare/verdict.ts';
import type { Claim, Question, Source } from '../dossier/dossier.ts';
import { field } from '../message/field.ts';
import type { Phrase } from '../message/inline.ts';
import { join, words } from '../message/phrase.ts';
import type { ListItem } from '../message/view.ts';
import type { Vantage } from '../query/vantage.ts';
import type { Words } from '../words/words.ts';
import { chainCaveat, route } from './chain-line.ts';
import { intervalContent, said, valueContent } from './claim-value.ts';
import { comparandContent } from './comparand-content.ts';
import { date, originLine } from './counts.ts';
import { pairPhrase } from './pair-items.ts';
import { actorName, claimId } from './record-names.ts';

/** What a difference's verdict is called; where no claim stands there is none. */
export function verdictName({ verdict, rule }: Pick<Difference, 'verdict' | 'rule'>, w: Words): string {
  return rule === 'none-stands' ? w.noneStands : w.verdict[verdict];
}

/** What was said and is not compared, each with the reason. */
export function setAsideItems({ setAside }: Difference, w: Words): ListItem[] {
  return setAside.map(({ claim, why }) => ({ text: claimLine(claim, w), details: [w.setAside[why]] }));
}

/** The claims of a difference as a reader meets them: source by source, from the top of each page. */
export function inReadingOrder({ claims }: Difference): Claim[] {
  return claims.toSorted((a, b) => {
    if (a.source !== b.source) return a.source.id < b.source.id ? -1 : 1;
    return (a.at?.[0] ?? 0) - (b.at?.[0] ?? 0);
  });
}

/** What each claim on a question says, who says it, and through whom. */
export function claimItems(difference: Difference, w: Words): ListItem[] {
  return inReadingOrder(difference).map((claim) => ({ text: claimLine(claim, w), details: claimDetails(claim, w) }));
}

/** "about 200 long-range artillery pieces (180–220) — South Korea's defence ministry"; `bare` leaves out how it was taken, where nothing is compared. */
export function claimLine(claim: Claim, w: Words, bare = false): Phrase {
  const interval = bare ? [] : intervalContent(claim, w);
  const taken = interval.length === 0 ? [] : [words(w.bracketJoint), ...interval, words(w.bracketEnd)];
  return [said(claim, [...valueContent(claim, w), ...taken], w, { role: true })];
}

function claimDetails(claim: Claim, w: Words): Phrase[] {
  const caveat = chainCaveat(claim, w);
  const way = claim.chain.length === 0 ? ownVoice(claim.source, w) : route(claim, w);
  const from = caveat === null ? way : join([way, caveat], w.semicolon);
  return [join([from, ...stood(claim, w), [claimId(claim)]], w.dot)];
}

/** The moment that the value refers to, where the record has one: a running total grows, and a state changes. */
function stood({ id, asOf }: Claim, w: Words): Phrase[] {
  return asOf === null ? [] : [w.stoodWhen([date(asOf, { record: 'claim', id, field: 'as-of' }, w, 'in-sentence')])];
}

function ownVoice({ author, publisher }: Source, w: Words): Phrase {
  const own = w.ownVoice([actorName(author)]);
  return author === publisher ? own : join([own, w.cite.copiedBy([actorName(publisher)])], w.listSeparator);
}

/** The sums that stand in a comparison, each labelled as our arithmetic. */
export function sumItems(difference: Difference, w: Words): ListItem[] {
  return difference.comparands
    .filter(({ derived }) => derived)
    .map((sum) => ({
      text: [said(sum.claims[0], comparandContent(sum, w), w)],
      details: [w.ourArithmetic(sumTerms(sum, w), sumLabel(sum, difference.question))],
    }));
}

/** What a declared sum is called; null of the sum of a claim's own parts. */
function sumLabel({ claims }: Comparand, { sums }: Question): Phrase | null {
  const declared = sums.find(({ id }) => id === claims.map((claim) => claim.id).join('+'));
  return declared === undefined ? null : [field('sum', declared.id, 'label', declared.label)];
}

/** The terms of a sum, all of one speaker: "at least 120 Koksan guns + 120 rocket launchers — Kyrylo Budanov". */
function sumTerms({ claims }: Comparand, w: Words): Phrase {
  const content = claims.flatMap((claim, index) => [
    ...(index === 0 ? [] : [words(w.plus)]),
    ...valueContent(claim, w, w.plus),
  ]);
  return [said(claims[0], content, w)];
}

/** The results under each reading of the open terms; or, where none is open, the reason of the verdict. */
export function reasonLines(difference: Difference, w: Words): Phrase[] {
  const { question, readings, decided, rule } = difference;
  if (readings.length === 0) return [w.why(ruling(decided, rule, w))];
  return readings.map(({ reading, verdict, rule: why, decided: pair }) => {
    return [...w.reading(conditions(question, reading, w), w.verdict[verdict]), ...ruling(pair, why, w)];
  });
}

/** Why it came to this, and between whom; texts are all weighed alike, so no two of them are the reason. */
function ruling(pair: PairRuling | null, rule: Rule, w: Words): Phrase {
  if (pair === null || rule === 'one-origin' || rule === 'none-stands' || rule === 'worded')
    return w.becauseOnly(w.rule[rule]);
  return w.becauseOf(w.rule[rule], pairPhrase({ ...pair, rule }, w));
}

function conditions(question: Question, reading: Reading, w: Words): Phrase[] {
  return reading.map(({ whole, part, counts }) => {
    const [inner, outer] = [part, whole].map((scope): Phrase => {
      return [field('scope', `${question.id}/${scope}`, 'label', question.scopes.get(scope)?.label ?? scope)];
    });
    return (counts ? w.counts : w.countsNot)(inner ?? [], outer ?? []);
  });
}

/** What would change the verdict: another width of a hedge, or a fact that is missing. */
export function changeLines(difference: Difference, vantage: Vantage, w: Words): Phrase[] {
  const { flip, question } = difference;
  const settles =
    question.settles === null ? [] : [w.settles([field('question', question.id, 'settles', question.settles)])];
  return flip === null ? settles : [flipLine({ ...difference, flip }, vantage, w), ...settles];
}

function flipLine(
  { flip, question, pairs }: Difference & { flip: Flip },
  { asOf, without }: Vantage,
  w: Words,
): Phrase {
  const vantage = { ...(without === undefined ? {} : { without }), ...(asOf === undefined ? {} : { asOf: asOf.last }) };
  const width: Phrase = [
    { kind: 'width', text: w.percent(flip.fraction), of: { flip: flip.claim.id, question: question.id, ...vantage } },
  ];
  const hedge = [words(w.hedgeNames[flip.hedge])];
  const figure = [said(flip.claim, valueContent(flip.claim, w), w, { joint: w.bracketJoint }), words(w.bracketEnd)];
  const other: Phrase = [actorName(flip.other.origin)];
  if (flip.direction === 'narrower') return w.flip.narrower(hedge, width, flip.beyond, figure, other);
  const line = w.flip.wider(hedge, width, flip.beyond, figure, w.verdict[flip.to], other);
  return pairs.some((pair) => conflictsWithout(pair, flip)) ? [...line, ...w.flip.othersStay] : line;
}

/** True of a pair that conflicts under the flip's reading and rests on other claims than the one whose hedge is changed. */
function conflictsWithout({ a, b, readings }: PairRuling, { claim, reading }: Flip): boolean {
  const sure = readings.every(({ verdict }) => verdict === 'conflict');
  const under = readings.find((each) => each.reading === reading)?.verdict === 'conflict';
  return (sure || under) && !a.claims.includes(claim) && !b.claims.includes(claim);
}

/** Who agrees with whom, by their origins. */
export function agreeingLines(difference: Difference, w: Words): Phrase[] {
  return difference.agreeing.map((group) => {
    const origins = [...new Map(group.map((claim) => [claim.origin.id, claim.origin])).values()];
    return w.agreeGroup(origins.map((actor) => [actorName(actor)]));
  });
}

/** The count of outlets, origins and parties that stand behind a difference. */
export function standing({ claims }: Difference, w: Words): Phrase {
  return originLine(claims, w);
}
