import type { Difference } from '../compare/difference.ts';
import { compareStands, standsOf } from '../compare/positions.ts';
import { bodyOf } from '../dossier/body-of.ts';
import type { Claim, Question, Scope } from '../dossier/dossier.ts';
import { field } from '../message/field.ts';
import type { CountInline, Phrase, Said } from '../message/inline.ts';
import { join, typed, words } from '../message/phrase.ts';
import type { Block } from '../message/view.ts';
import { type CheckedFigure, type Finding, isOfAnother } from '../passage/check-figures.ts';
import type { HeldAgainst } from '../passage/figures-on.ts';
import { bySentence, type SameFigures } from '../passage/same-figures.ts';
import { newerAnswer } from '../query/newer-answer.ts';
import type { Words } from '../words/words.ts';
import type { ItemContext } from './answer-context.ts';
import type { CheckForm } from './check-form.ts';
import { citation } from './citation.ts';
import { partContent, valueContent } from './claim-value.ts';
import { countInline, originLine } from './counts.ts';
import { glanceTitle, positionLines } from './glance-entry.ts';
import { actorName, questionTitle } from './record-names.ts';
import { saidByOrigin, strengthened } from './said-by-origin.ts';

/** How many who say the same stand in an entry. */
const mostWho = 3;

/**
 * A figure of a text: what is to be said of it, whose it is, and what it is at odds with, or what could be published.
 * Of several figures the same is said (`sameFigures`), and once.
 */
export function checkedEntry(
  figures: SameFigures,
  form: CheckForm,
  difference: Difference | null,
  context: ItemContext,
): Block {
  const { words: w } = context;
  const [figure] = figures;
  const { stated } = figure.placed;
  return {
    kind: 'entry',
    text: w.check.stated([typed(stated.whole)], findingsOf(figure, w)),
    lines: [
      ...whoSaysIt(figure, difference, context),
      ...(form === 'message' ? atOdds(difference, w) : toPublish(figure, context)),
    ],
    small: smallOf(figures, form, w),
  };
}

function findingsOf(figure: CheckedFigure, w: Words): Phrase {
  if (figure.findings.length === 0) return w.check.held;
  return join(
    figure.findings.map((finding) => findingPhrase(finding, figure, w)),
    w.space,
  );
}

function findingPhrase(finding: Finding, figure: CheckedFigure, w: Words): Phrase {
  const { against, question, placed } = figure;
  const origin: Phrase = against === null ? [] : [actorName(against.claim.origin)];
  switch (finding) {
    case 'other-speaker':
      return w.check.finding[finding](origin, against?.claim.origin.plural ?? false);
    case 'relay-only': {
      const relay = placed.stated.speaker?.actor;
      return w.check.finding[finding](
        relay == null ? [] : [actorName(relay)],
        origin,
        against?.claim.origin.plural ?? false,
      );
    }
    case 'other-scope':
      return otherScope(figure, w);
    case 'no-claim':
      return w.check.finding[finding](question === null ? [] : [questionTitle(question)]);
    case 'sum':
    case 'turned-round':
    case 'taken-back':
    case 'superseded':
    case 'firmer':
    case 'hedge-lost':
    case 'hedge-changed':
    case 'hedge-added':
    case 'one-origin':
    case 'no-speaker':
      return w.check.finding[finding];
    default:
      return finding satisfies never;
  }
}

/** Of what the number is said, or of what all its terms are together; and of what the text has it. */
function otherScope(figure: CheckedFigure, w: Words): Phrase {
  const { against, sumOf, question } = figure;
  const stated = scopeLabel(question, statedScope(figure));
  if (against !== null) {
    const { origin } = against.claim;
    const claimed = scopeLabel(question, against.scope);
    return w.check.finding['other-scope']([actorName(origin)], origin.plural ?? false, claimed, stated);
  }
  const counted = new Set(sumOf.flatMap((term) => term.scope ?? []));
  return w.check.finding['sum-of-others'](
    [...counted].map((one) => scopeLabel(question, one)),
    stated,
  );
}

/** What a text has its figure count, of the scopes of the question that it is laid beside. */
function statedScope({ placed, question }: CheckedFigure): string | null {
  return placed.matches.find((match) => match.question === question)?.scope?.id ?? null;
}

function scopeLabel(question: Question | null, scope: Scope['id'] | null): Phrase {
  const label = scope === null ? undefined : question?.scopes.get(scope)?.label;
  return question === null || label === undefined ? [] : [field('scope', `${question.id}/${scope}`, 'label', label)];
}

/** Who says the number, the oldest first; whose sum it would be; or else what is said on the question. */
function whoSaysIt(figure: CheckedFigure, difference: Difference | null, context: ItemContext): Phrase[] {
  const { words: w } = context;
  const { against, sumOf, same, findings, elsewhere } = figure;
  if (against !== null) {
    const newer = findings.includes('superseded') ? newerLines(against.claim, context) : [];
    return [
      ...whoHolds(against, same, statedScope(figure) ?? against.scope).map((one) => w.check.said([saidOf(one, w)])),
      ...newer,
    ];
  }
  if (sumOf.length > 0) return [w.check.wouldBe(termsOf(sumOf, w))];
  const told = elsewhere.map((one) => w.check.elsewhere([saidOf(one, w)], titleOf(one)));
  return [...told, ...(difference === null ? [] : positionLines(difference, w, mostWho).lines)];
}

function titleOf({ claim: { question } }: HeldAgainst): Phrase {
  return question === null ? [] : [questionTitle(question)];
}

/** The claim that it is held against, and others who say the same, or just what the text counts, each once. */
function whoHolds(against: HeldAgainst, same: readonly HeldAgainst[], stated: string | null): HeldAgainst[] {
  const stands = standsOf(same.map(({ claim }) => claim));
  const others = same
    .filter(({ claim, scope }) => (scope === against.scope || scope === stated) && claim !== against.claim)
    .toSorted((a, b) => compareStands(stands.get(b.claim) ?? null, stands.get(a.claim) ?? null));
  // each origin once in each of its wordings: "200", and "about 200"
  const keyOf = ({ claim, figure }: HeldAgainst) => `${bodyOf(claim.origin).id} ${figure.text}`;
  const once = new Map(others.map((one) => [keyOf(one), one]));
  once.delete(keyOf(against));
  return [against, ...once.values()].slice(0, mostWho);
}

function saidOf(one: HeldAgainst, w: Words): Said {
  return saidByOrigin(one.claim, contentOf(one, w), w);
}

function contentOf({ claim, scope }: HeldAgainst, w: Words): Said['content'] {
  const isPart = claim.value?.kind === 'parts' && scope !== null;
  return strengthened(isPart ? partContent(claim, scope, w) : valueContent(claim, w));
}

/** The terms of a sum; of one speaker beside that name. */
function termsOf(terms: readonly HeldAgainst[], w: Words): Phrase[] {
  const [first, ...others] = terms;
  if (first === undefined || others.some(({ claim }) => claim.origin !== first.claim.origin))
    return terms.map((one): Phrase => [saidOf(one, w)]);
  const content = terms.flatMap((one, index) => [...(index === 0 ? [] : [words(w.plus)]), ...contentOf(one, w)]);
  return [[saidByOrigin(first.claim, content, w)]];
}

function newerLines(claim: Claim, { dossier, words: w }: ItemContext): Phrase[] {
  const newer = newerAnswer(claim, dossier);
  return newer === null ? [] : [w.check.newer([saidByOrigin(newer, valueContent(newer, w), w)])];
}

/** What the question comes to, whose figure this is one of. */
function atOdds(difference: Difference | null, w: Words): Phrase[] {
  return difference === null ? [] : [glanceTitle(difference, w, { beside: true })];
}

function toPublish({ against, standing }: CheckedFigure, { words: w }: ItemContext): Phrase[] {
  return against === null || standing === 'not-here' ? [] : [w.check.publish(citation(against.claim, w))];
}

/** The sentences, or how often it stands there; how many say the number; why it was laid beside the question. */
function smallOf(figures: SameFigures, form: CheckForm, w: Words): Phrase[] {
  const [{ placed, same, question, findings }] = figures;
  const claims = same.map(({ claim }) => claim);
  const others = placed.matches.filter((match) => match.question !== question);
  const [match] = placed.matches;
  const times = figures.length === 1 ? [] : [w.check.inText([repeats(figures, 'text', w)])];
  const [sentence = [], ...more] = form === 'draft' ? bySentence(figures).map((one) => excerptOf(one, w)) : [];
  const rest = [
    ...(form === 'message' ? times : []),
    ...(claims.length === 0 || question === null ? [] : [originLine(claims, { question: question.id }, w)]),
    ...(match === undefined ? [] : [w.check.because[isOfAnother(findings) ? 'unit' : match.restsOn]]),
    ...(others.length === 0 ? [] : [w.check.perhaps(others.map((one): Phrase => [questionTitle(one.question)]))]),
  ];
  // one sentence stands in the line of the rest
  if (more.length === 0) return [join(form === 'draft' ? [sentence, ...rest] : rest, w.dot)];
  return [sentence, ...more, ...(rest.length === 0 ? [] : [join(rest, w.dot)])];
}

/** A sentence with its figures; where it stands there several times, how often. */
function excerptOf(figures: SameFigures, w: Words): Phrase {
  const { sentence, text } = figures[0].placed.stated;
  const told = excerpt(sentence.text, text, w);
  return figures.length === 1 ? told : w.check.times(told, [repeats(figures, 'sentence', w)]);
}

/** How often a figure is said, counted again from the text. */
export function repeats(figures: SameFigures, within: 'text' | 'sentence', w: Words): CountInline {
  const { start } = figures[0].placed.stated;
  return countInline(figures.length, { what: 'repeats', start, within }, w);
}

/** More characters of a sentence than this are not given back. */
const longestExcerpt = 160;

function excerpt(sentence: string, figure: string, w: Words): Phrase {
  if (sentence.length <= longestExcerpt) return w.check.excerpt(false, [typed(sentence)], false);
  const at = Math.max(0, sentence.indexOf(figure));
  const from = at < longestExcerpt / 2 ? 0 : sentence.indexOf(' ', at - longestExcerpt / 2) + 1;
  const end =
    from + longestExcerpt >= sentence.length ? sentence.length : sentence.lastIndexOf(' ', from + longestExcerpt);
  const text = sentence.slice(from, end > from ? end : from + longestExcerpt);
  return w.check.excerpt(from > 0, [typed(text)], end < sentence.length);
}
