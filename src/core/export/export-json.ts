import { amongAnswers, originLine } from '../answers/counts.ts';
import { findingOf } from '../answers/finding.ts';
import { flipLines, settlesLines } from '../answers/flip-lines.ts';
import { reportedLine } from '../answers/reported-lines.ts';
import { agreeingLine, rangesLine, readingLines } from '../answers/verdict-lines.ts';
import type { Comparand } from '../compare/comparand.ts';
import type { PairRuling } from '../compare/compare-pair.ts';
import type { Difference } from '../compare/difference.ts';
import { countOrigins } from '../compare/origins.ts';
import type { Condition } from '../compare/outcomes.ts';
import { countPairs, pairsFrom } from '../compare/proof.ts';
import { positionsIn } from '../compare/renderings.ts';
import type { ReportedRange } from '../compare/reported-range.ts';
import { testimoniesOn } from '../compare/testimony.ts';
import type { ToldFigure } from '../compare/told-figures.ts';
import type { Actor, Dossier, Source } from '../dossier/dossier.ts';
import { runToEnd } from '../memory/turns.ts';
import { textOf } from '../message/inline.ts';
import { differencesOf } from '../query/differences.ts';
import { dayText } from '../time/day-text.ts';
import type { Words } from '../words/words.ts';
import { bounds, claimRow } from './claim-row.ts';
import { type DossierFilesText, type ExportedDossier, exportFormat } from './export-schema.ts';

/**
 * The whole dossier as plain data, for `JSON.stringify`. `files` are its files, from which it can be brought in again;
 * null where only its records are known.
 */
export function exportJson(dossier: Dossier, w: Words, files: DossierFilesText | null = null): ExportedDossier {
  return {
    format: exportFormat,
    dossier: dossier.id,
    title: dossier.title,
    summary: dossier.summary,
    revision: dossier.revision,
    reviewed: dossier.reviewed?.edtf ?? null,
    policy: dossier.policy,
    actors: [...dossier.actors.values()].map(actorRow),
    sources: [...dossier.sources.values()].map(sourceRow),
    questions: [...dossier.questions.values()].map(({ id, title, ask, measure, unit, settles }) => ({
      id,
      title,
      ask,
      measure,
      unit,
      settles,
    })),
    claims: [...dossier.claims.values()].map((claim) => claimRow(claim, dossier, w)),
    differences: differencesOf(dossier).map((difference) => differenceRow(difference, dossier, w)),
    files,
  };
}

function actorRow({ id, name, kind, role, party, partOf }: Actor) {
  return { id, name, kind, role, party, partOf: partOf?.id ?? null };
}

function sourceRow(source: Source) {
  return {
    id: source.id,
    publisher: source.publisher.name,
    writtenBy: source.author.name,
    title: source.title,
    language: source.language,
    url: source.url,
    published: source.published?.edtf ?? null,
    publishedBasis: source.published?.basis ?? null,
    capture: source.capture === null ? null : { file: source.capture.file, sha256: source.capture.sha256 },
    claims: source.claims.map(({ id }) => id),
    leftOut: source.leftOut,
  };
}

function differenceRow(difference: Difference, dossier: Dossier, w: Words) {
  const { question, verdict, rule, claims, outcomes, agreeing, origins, reported } = difference;
  const ranges = rangesLine(difference, w);
  return {
    question: question.id,
    title: question.title,
    ask: question.ask,
    verdict,
    rule,
    finding: textOf(findingOf(difference, w)),
    reasons: [
      ...readingLines(difference, w),
      ...(ranges === null ? [] : [ranges]),
      ...agreeing.map((group) => agreeingLine(group, w)),
      ...flipLines(difference, {}, w),
      ...settlesLines(question, w),
    ].map(textOf),
    reported: reported.map((range) => ({
      ...rangeRow(range),
      text: textOf(reportedLine(range, question, {}, w)),
    })),
    claims: claims.map(({ id }) => id),
    positions: positionsIn(difference).map(({ position, deciding }) => ({
      origin: position.origin,
      decides: deciding.size > 0,
      claims: position.claims.map(({ id }) => id),
    })),
    origins: {
      outlets: origins.outlets,
      min: origins.min,
      max: origins.max,
      parties: origins.parties,
      text: textOf(originLine(difference.claims, amongAnswers(question.id, {}), w)),
    },
    agreeing: agreeing.map((group) => group.map(({ id }) => id)),
    readings: outcomes.map(({ when, verdict: result, rule: why }) => ({
      when: when.map((way) => way.map(conditionRow)),
      verdict: result,
      rule: why,
    })),
    proof: proofOf(difference, dossier),
  };
}

function conditionRow(condition: Condition) {
  const { kind, holds } = condition;
  switch (kind) {
    case 'counts':
      return { kind, part: condition.part, whole: condition.whole, holds };
    case 'later':
      return { kind, later: nameOf(condition.later), earlier: nameOf(condition.earlier), holds };
    case 'one-time':
      return { kind, within: condition.within, a: nameOf(condition.a), b: nameOf(condition.b), holds };
    default:
      return condition satisfies never;
  }
}

/** The lowest and the highest figure of a scope, and what lies beyond them and does not count. */
function rangeRow({ scope, low, high, below, above, counted }: ReportedRange) {
  const { min, max } = countOrigins(counted);
  const figure = (told: ToldFigure | null) =>
    told === null
      ? null
      : {
          claim: told.claim.id,
          text: told.figure.text,
          ...bounds(told.figure.interval),
          modality: told.claim.modality,
        };
  return {
    scope,
    low: figure(low),
    high: figure(high),
    notCounted: { below: figure(below), above: figure(above) },
    origins: { min, max },
  };
}

/** More pairs than these are counted and not listed: they follow from the comparands by the method. */
const mostPairs = 100_000;

/** Everything that a verdict follows from: intervals, each pair with its rule, what would change it, and the policy. */
function proofOf(difference: Difference, { policy }: Dossier) {
  const { decided, flip, setAside, question, claims } = difference;
  const comparands = runToEnd(testimoniesOn(question, claims)).flatMap((testimony) => testimony.comparands);
  const total = countPairs(difference);
  return {
    comparands: comparands.map(({ claims, scopes, interval, derived, asOf, time }) => ({
      claims: claims.map(({ id }) => id),
      scopes,
      ...bounds(interval),
      ourArithmetic: derived,
      asOf: [day(asOf.first), day(asOf.last)],
      asOfFrom: time,
    })),
    ...(total > mostPairs
      ? { pairs: null, pairsNotListed: total }
      : { pairs: pairsFrom(difference, 0, total).map(pairRow) }),
    decided: decided === null ? null : pairRow(decided),
    wouldChange: flip === null ? null : { ...flip, claim: flip.claim.id, other: flip.other.id },
    wouldSettle: question.settles,
    setAside: setAside.map(({ claim, why }) => ({ claim: claim.id, why })),
    policy,
  };
}

function pairRow({ a, b, verdict, rule }: PairRuling) {
  return { a: nameOf(a), b: nameOf(b), verdict, rule };
}

function nameOf({ claims }: Comparand): string {
  return claims.map(({ id }) => id).join('+');
}

/** A day number as an ISO date; null for an open end. */
function day(days: number): string | null {
  return Number.isFinite(days) ? dayText(days) : null;
}
