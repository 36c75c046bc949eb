import type { ShortClaim } from '../../src/core/checks/short-dossier.ts';
import type { Measure } from '../../src/core/dossier/question.ts';
import { type ScriptName, sampleWords } from './sample-words.ts';

/** How many outlets tell the claims of a generated dossier. */
export const outlets = 12;

const hedges = ['about ', 'at least ', '', 'up to ', 'more than ', 'some ', 'nearly ', 'exactly '];
const measures = ['cumulative', 'yes-no', 'level', 'category', 'text', 'cumulative', 'place', 'event', 'flow'] as const;
const figures: readonly Measure[] = ['cumulative', 'level', 'flow'];
/** The answers to questions of state and place. */
export const states = ['open', 'shut', 'ajar', 'gone'] as const;
const scopes = ['all', 'part', 'open'] as const;
const firm = ['asserted', 'asserted', 'assessed', 'unconfirmed', 'predicted'] as const;

/** A claim, the question that it answers and the outlet that tells it. */
export interface MadeClaim {
  question: number;
  outlet: number;
  claim: ShortClaim;
}

export function measureOf(question: number): Measure {
  return measures[question % measures.length] ?? 'cumulative';
}

export function isFigure(question: number): boolean {
  return figures.includes(measureOf(question));
}

/** The two claims of one speaker on the first question, of which a sum is declared. */
export const summed = ['c0-1-0', 'c0-1-9'] as const;

/**
 * The claims of so many speakers on a question; every third is told by two outlets, the second time in other words.
 * Every sixth question of figures is one whose answer depends on what is open. `nameOf` gives a speaker's name.
 */
export function claimsOn(
  question: number,
  positions: number,
  script: ScriptName,
  nameOf: (actor: number) => string,
): MadeClaim[] {
  const all = Array.from({ length: positions }, (_, position) =>
    [0, 1].slice(0, position % 3 === 0 ? 2 : 1).map((telling) => claimOn(question, position, telling, script, nameOf)),
  ).flat();
  if (question !== 0) return all;
  const more = claimOn(question, 1, 0, script, nameOf);
  return [...all, { ...more, claim: { ...more.claim, id: summed[1], scope: 'open' } }];
}

function claimOn(
  question: number,
  position: number,
  telling: number,
  script: ScriptName,
  nameOf: (actor: number) => string,
): MadeClaim {
  const outlet = (question + position * 5 + telling * 3) % outlets;
  const hops = position % 5 === 4 ? [`o${(outlet + 1) % outlets}`, `a${position}`] : [`a${position}`];
  const value = answerTo(question, position + (position % 4 === 0 ? 0 : telling), script);
  const day = 1 + ((position * 3 + telling) % 20);
  const claim: ShortClaim = {
    id: `c${question}-${position}-${telling}`,
    statement: `${nameOf(position)}: ${value} ${sampleWords(script, 25, position)}.`,
    quote: `${value} ${sampleWords(script, 30 + ((position * 17) % 90), position + telling)}`.trim(),
    chain: position % 9 === 8 ? [`o${(outlet + 2) % outlets}`, ...hops] : hops,
    modality: modalityOf(question, position),
    answers: `q${question}`,
    value,
    'as-of': `2031-03-${String(day).padStart(2, '0')}`,
    'chain-complete': position % 7 !== 6,
    rank: position % 11 === 10 ? 'deprecated' : 'normal',
    ...(position % 11 === 10 ? { reason: sampleWords(script, 40, 7) } : {}),
    ...(isFigure(question) ? { scope: scopeOf(question, position) } : {}),
    ...(position % 6 === 5 ? { event: { id: position % 2 === 0 ? 'crest' : 'breach', when: '2031-03-04' } } : {}),
  };
  return { question, outlet, claim };
}

/** Where what a word counts is open: one speaker counts all, every other what may or may not be among all. */
function dependsOnOpen(question: number): boolean {
  return question % 5 === 0;
}

function scopeOf(question: number, position: number): (typeof scopes)[number] {
  if (dependsOnOpen(question)) return position % 2 === 0 ? 'all' : 'open';
  return scopes[position % scopes.length] ?? 'all';
}

function modalityOf(question: number, position: number): NonNullable<ShortClaim['modality']> {
  if (position % 13 === 12) return 'retracted';
  if (measureOf(question) === 'yes-no' && position % 4 === 1) return 'denied';
  return firm[position % firm.length] ?? 'asserted';
}

function answerTo(question: number, position: number, script: ScriptName): string {
  switch (measureOf(question)) {
    case 'yes-no':
      return position % 2 === 0 ? 'yes' : 'no';
    case 'category':
    case 'place':
      return states[position % states.length] ?? 'open';
    case 'text':
      return sampleWords(script, 20 + position, position);
    case 'event':
      return `2031-03-0${1 + (position % 8)}`;
    default:
      if (dependsOnOpen(question)) return position % 2 === 0 ? 'about 200' : `at least ${240 + position}`;
      return `${hedges[position % hedges.length] ?? ''}${100 + ((position * 37) % 400)}`;
  }
}
