import { openDefinitions, relate, withParts } from '../compare/reading.ts';
import { bodyOf } from '../dossier/body-of.ts';
import type { Claim, Dossier, Question } from '../dossier/dossier.ts';
import type { Figure } from '../figure/figure.ts';
import { newerAnswer } from '../query/newer-answer.ts';
import { standingsIn } from '../query/standings-in.ts';
import { claimsBy, isBySpeakerOf, isOfRecord, isSaidBy } from './claims-behind.ts';
import { figuresOn, type HeldAgainst } from './figures-on.ts';
import { hedgeFinding } from './hedge-finding.ts';
import { type Match, type PlacedFigure, placeRead } from './place-figures.ts';
import { englishWords, type MostFigures, readPassage } from './read-passage.ts';
import type { StatedFigure } from './stated-figure.ts';
import { sumBehind } from './sum-behind.ts';

/** How many figures are looked at; hardly anybody writes so many, and each takes its time and its room. */
export const mostFigures: MostFigures = { passage: 200, sentence: 60 };

/** What costs a correction, the gravest first. */
export const corrections = [
  ...(['sum', 'no-claim', 'turned-round', 'taken-back', 'other-speaker', 'other-scope', 'superseded'] as const),
  ...(['firmer', 'hedge-lost', 'hedge-changed', 'one-origin'] as const),
] as const;
/** What is a matter of style. */
export const styles = ['hedge-added', 'no-speaker', 'relay-only'] as const;
export type Finding = (typeof corrections)[number] | (typeof styles)[number];

/** Whether scope or speaker turned out to be another than the text has it. */
export function isOfAnother(findings: readonly Finding[]): boolean {
  return findings.some((finding) => finding === 'other-scope' || finding === 'other-speaker');
}

/**
 * How a figure of a passage stands to a dossier: what is to be mended, or that a claim holds it, or that none could.
 */
export type FigureStanding = 'correct' | 'style' | 'held' | 'not-here';

/** A figure of a passage, held against the record. */
export interface CheckedFigure {
  placed: PlacedFigure;
  /** The question that it is laid beside first; null where it is not of this dossier. */
  question: Question | null;
  /** The claim whose number it is; null where there is none. */
  against: HeldAgainst | null;
  findings: readonly Finding[];
  /** Whose sum it would be. */
  sumOf: readonly HeldAgainst[];
  /** Every claim on the question with the same number, whoever says it. */
  same: readonly HeldAgainst[];
  /** Claims on other questions that have the number which none on this one has. */
  elsewhere: readonly HeldAgainst[];
  standing: FigureStanding;
}

/**
 * Holds each figure of a passage against the claims of a dossier, in the order of the passage. Null of a passage with
 * more than `mostFigures`.
 */
export function checkFigures(text: string, dossier: Dossier): CheckedFigure[] | null {
  const read = readPassage(text, dossier, englishWords, mostFigures);
  return read.isTooMuch ? null : placeRead(read, dossier, englishWords).map((one) => checkOne(one, dossier));
}

function checkOne(placed: PlacedFigure, dossier: Dossier): CheckedFigure {
  const { matches } = placed;
  const checked = matches.map((match) => checkMatch(placed, match, dossier));
  // of several questions the one whose claim holds the number
  const best = checked.find(({ against }) => against !== null) ?? checked[0];
  if (best !== undefined) return best;
  return {
    placed,
    question: null,
    against: null,
    findings: [],
    sumOf: [],
    same: [],
    elsewhere: [],
    standing: 'not-here',
  };
}

function checkMatch(placed: PlacedFigure, match: Match, dossier: Dossier): CheckedFigure {
  const { stated } = placed;
  const { question } = match;
  const figures = figuresOn(question, dossier);
  const same = figures.filter(({ figure }) => isSameNumber(figure, stated.figure));
  const chosen = chooseClaim(same, stated, match);
  const theirSum = chosen === null || saysSo(chosen.claim, stated) ? [] : sumOfSpeaker(stated, figures);
  const against = theirSum.length > 0 ? null : chosen;
  const sumOf = against === null ? (theirSum.length > 0 ? theirSum : sumBehind(stated.figure.number, figures)) : [];
  const elsewhere = against === null && sumOf.length === 0 ? saidElsewhere(stated.figure, question, dossier) : [];
  const findings =
    against === null
      ? sumOf.length > 0
        ? findingsOfSum(sumOf, match)
        : ['no-claim' as const]
      : findingsOf(against, same, stated, match, dossier);
  const ordered = [...corrections, ...styles].filter((finding) => findings.includes(finding));
  const [first] = ordered;
  const standing = first === undefined ? 'held' : styles.some((style) => style === first) ? 'style' : 'correct';
  return { placed, question, against, findings: ordered, sumOf, same, elsewhere, standing };
}

/** Whether the speaker whom the text names, or anybody it passes on, says a claim. */
function saysSo(claim: Claim, stated: StatedFigure): boolean {
  return !isOfRecord(stated.speaker) || isBySpeakerOf(stated, [claim]);
}

/** The figures of the speaker whom a text names, whose sum a number would be: what others say is not theirs. */
function sumOfSpeaker({ speaker, figure }: StatedFigure, figures: readonly HeldAgainst[]): readonly HeldAgainst[] {
  return sumBehind(
    figure.number,
    figures.filter(({ claim }) => claimsBy(speaker, [claim]).length > 0),
  );
}

/** Smaller numbers are said of many things. */
const leastTelling = 20;

function saidElsewhere(figure: Figure, question: Question, dossier: Dossier): readonly HeldAgainst[] {
  if (figure.number < leastTelling) return [];
  return [...dossier.questions.values()]
    .filter((other) => other !== question && other.unit !== null)
    .flatMap((other) =>
      figuresOn(other, dossier)
        .filter((one) => isSameNumber(one.figure, figure))
        .slice(0, 1),
    );
}

/** A range is neither of its ends. */
function isSameNumber(a: Figure, b: Figure): boolean {
  return a.number === b.number && a.upper === b.upper;
}

/**
 * The claim that a figure is held against: one of the speaker that the passage names before one of another; what
 * counts the same before what counts something else; what stands before what fell; and of these the one whose hedge
 * the passage may have lost.
 */
function chooseClaim(same: readonly HeldAgainst[], stated: StatedFigure, match: Match): HeldAgainst | null {
  const theirs = claimsBy(
    stated.speaker,
    same.map(({ claim }) => claim),
  );
  const own = theirs.filter((claim) => isSaidBy(stated.speaker, claim));
  const rankOf = ({ claim, figure, scope }: HeldAgainst): number[] => [
    own.includes(claim) ? 0 : theirs.includes(claim) ? 1 : 2,
    scopeRank(scope, match),
    claim.rank === 'deprecated' ? 1 : 0,
    hedgeRank(claim, figure, stated.figure),
  ];
  const ranked = same.map((one) => ({ one, rank: rankOf(one) }));
  // a number of something else, said by somebody else, is no claim behind it
  const fitting = ranked.filter(({ rank: [speaker = 0, scope = 0] }) => scope < 2 || speaker < 2);
  return fitting.sort((a, b) => compareRanks(a.rank, b.rank))[0]?.one ?? null;
}

/**
 * 0: says it with this hedge, and where it has none in the speaker's own words; 1: with another hedge, which the text
 * may have lost; 2: with none, in the words of somebody else.
 */
function hedgeRank({ wording, chain }: Claim, claimed: Figure, stated: Figure): number {
  const isOwn = wording === 'direct' || chain.length === 0;
  if (hedgeFinding(stated, claimed) === null && (stated.hedge !== 'bare' || isOwn)) return 0;
  return claimed.hedge === 'bare' ? 2 : 1;
}

/** 0: counts the same; 1: what one counts may belong to what the other counts; 2: something else. */
function scopeRank(scope: string | null, { question, scope: stated }: Match): number {
  if (stated === null || scope === null || scope === stated.id) return 0;
  return isOpen(question, scope, stated.id) ? 1 : 2;
}

/** Whether two scopes can count some of the same things, under some reading of what is open. */
function isOpen(question: Question, a: string, b: string): boolean {
  if (relate(question, [a], [b], []) !== 'other') return true;
  const mayHold = (whole: string, part: string) => question.scopes.get(whole)?.mayInclude.includes(part) === true;
  return mayHold(a, b) || mayHold(b, a);
}

/** What is found of a sum; its terms may count more than the one thing that the text names. */
function findingsOfSum(terms: readonly HeldAgainst[], { question, scope: stated, named, restsOn }: Match): Finding[] {
  if (stated === null || restsOn === 'unit') return ['sum'];
  const open = openDefinitions(question, named).map((definition) => ({ ...definition, counts: true }));
  const held = withParts(question, named, open);
  return terms.every(({ scope }) => scope === null || held.has(scope)) ? ['sum'] : ['sum', 'other-scope'];
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  const differing = a.findIndex((rank, index) => rank !== b[index]);
  return differing < 0 ? 0 : (a[differing] ?? 0) - (b[differing] ?? 0);
}

function findingsOf(
  against: HeldAgainst,
  same: readonly HeldAgainst[],
  stated: StatedFigure,
  match: Match,
  dossier: Dossier,
): Finding[] {
  const { claim, figure, scope } = against;
  const standing = standingsIn(dossier).of(claim);
  const hedge = hedgeFinding(stated.figure, figure);
  const speaker = speakerFinding(claim, same, stated);
  return [
    ...(isTurnedRound(claim, stated) ? ['turned-round' as const] : []),
    ...(standing === 'standing' ? [] : ['taken-back' as const]),
    ...(newerAnswer(claim, dossier) === null ? [] : ['superseded' as const]),
    ...(isFirmer(claim, stated) ? ['firmer' as const] : []),
    ...(scopeRank(scope, match) === 0 ? [] : ['other-scope' as const]),
    ...(hedge === null ? [] : [hedge]),
    ...(speaker === null ? [] : [speaker]),
  ];
}

/** Denied in one, and asserted in the other. */
function isTurnedRound({ modality }: Claim, { firmness }: StatedFigure): boolean {
  return (modality === 'denied') !== (firmness === 'denied');
}

const unsure = ['predicted', 'unconfirmed', 'assessed'] as const;

/** "Could" became "will", or something that is so. */
function isFirmer({ modality }: Claim, { firmness, speaker }: StatedFigure): boolean {
  const isUnsure = unsure.some((one) => one === modality);
  return (
    isUnsure && (firmness === 'promised' || (firmness === 'plain' && (modality !== 'assessed' || speaker === null)))
  );
}

function speakerFinding(
  claim: Claim,
  same: readonly HeldAgainst[],
  { speaker, firmness }: StatedFigure,
): Finding | null {
  const claims = same.map((one) => one.claim);
  const origins = new Set(claims.map(({ origin }) => bodyOf(origin).id));
  // what is denied is not told as fact
  if (speaker === null && firmness === 'denied') return null;
  if (speaker === null) return origins.size < 2 ? 'one-origin' : 'no-speaker';
  if (isSaidBy(speaker, claim)) return null;
  // "the defence ministry" alone may be this one
  if (!isOfRecord(speaker))
    return claim.origin.name.toLowerCase().includes(speaker.text.toLowerCase().replace(/^the /, ''))
      ? null
      : 'other-speaker';
  // of a state that passes something on nothing says who does
  return speaker.actor !== null && claimsBy(speaker, claims).length > 0 ? 'relay-only' : 'other-speaker';
}
