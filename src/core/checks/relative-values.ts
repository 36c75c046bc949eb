import type { DossierFiles } from '../dossier/dossier-record.ts';
import { parseValue } from '../dossier/value.ts';
import type { Check, Finding } from './check.ts';
import { cycleText, findCycles } from './find-cycles.ts';
import { claimsOf, findingIn, type PlacedClaim, placeIn } from './placed-claim.ts';
import { questionOf } from './question-of.ts';

/** A relative amount names a claim with a figure of its own question, and leads to one without going in a circle. */
export const relativeValues = {
  name: 'relative-values',
  needsEveryFile: true,
  run(files) {
    const relatives = claimsOf(files).filter(({ claim }) => targetOf(claim) !== null);
    if (relatives.length === 0) return [];
    const claims = new Map(claimsOf(files).map((placed) => [placed.claim.id, placed]));
    const wrong = relatives.flatMap((placed): Finding[] => {
      const other = claims.get(targetOf(placed.claim) ?? '');
      const message = other === undefined ? null : whyNotRelative(files, placed, other);
      if (other === undefined || message === null) return [];
      const others = (['id', 'answers', 'value'] as const).map((key) => placeIn(other, key));
      return [findingIn(placed, ['value', 'to'], message, [['answers']], others)];
    });
    const graph = new Map(relatives.map(({ claim }) => [claim.id, [targetOf(claim) ?? '']]));
    const circles = findCycles(graph).flatMap((cycle): Finding[] => {
      const placed = claims.get(cycle[0] ?? '');
      if (placed === undefined) return [];
      const message = `these amounts are relative to each other in a circle: ${cycleText(cycle)}; give one of them a figure, or write "unstated"`;
      const others = cycle.flatMap((id) => claims.get(id) ?? []).map((other) => placeIn(other, 'value', 'to'));
      return [findingIn(placed, ['value', 'to'], message, [], others)];
    });
    return [...wrong, ...circles];
  },
  good: [
    {
      questions: { pumps: { scopes: { diesel: {}, electric: {} } } },
      claims: [
        { id: 'a', answers: 'pumps', scope: 'diesel', value: 'at least 120' },
        { id: 'b', answers: 'pumps', scope: 'electric', value: { relative: 'at least the same amount', to: 'a' } },
        { id: 'c', answers: 'pumps', scope: 'electric', value: { relative: 'twice as many', to: 'b' } },
      ],
    },
  ],
  bad: [
    {
      files: {
        questions: { pumps: {}, houses: {} },
        claims: [
          { id: 'a', answers: 'houses', value: '120' },
          { id: 'b', answers: 'pumps', value: { relative: 'the same amount', to: 'a' } },
        ],
      },
      at: 'claims[1].value.to',
      says: '"a" answers another question, "houses"; name a claim that answers "pumps"',
    },
    {
      files: {
        questions: { pumps: {} },
        claims: [
          { id: 'a', answers: 'pumps', value: 'unstated' },
          { id: 'b', answers: 'pumps', value: { relative: 'the same amount', to: 'a' } },
        ],
      },
      at: 'claims[1].value.to',
      says: '"a" gives no figure',
    },
    {
      files: {
        questions: { pumps: { scopes: { diesel: {}, electric: {} } } },
        claims: [
          {
            id: 'a',
            answers: 'pumps',
            value: { parts: { diesel: '3', electric: '4' }, all: true },
          },
          { id: 'b', answers: 'pumps', scope: 'diesel', value: { relative: 'the same amount', to: 'a' } },
        ],
      },
      at: 'claims[1].value.to',
      says: '"a" gives its figure in parts',
    },
    {
      files: {
        questions: { pumps: {} },
        claims: [
          { id: 'a', answers: 'pumps', value: { relative: 'the same amount', to: 'b' } },
          { id: 'b', answers: 'pumps', value: { relative: 'half as many', to: 'a' } },
        ],
      },
      at: 'claims[0].value.to',
      says: 'in a circle: a → b → a',
    },
  ],
} satisfies Check;

/** The claim that an amount is relative to; null where the value is none. */
function targetOf({ value }: PlacedClaim['claim']): string | null {
  return typeof value === 'object' && 'to' in value ? value.to : null;
}

function whyNotRelative(files: DossierFiles, { claim }: PlacedClaim, other: PlacedClaim): string | null {
  const { id, answers, value, quote } = other.claim;
  if (claim.answers === undefined) return null;
  if (answers !== claim.answers) {
    const what = answers === undefined ? 'answers no question' : `answers another question, "${answers}"`;
    return `"${id}" ${what}; name a claim that answers "${claim.answers}"`;
  }
  const question = questionOf(files, other.claim);
  if (value === undefined || question === null) return null;
  const read = parseValue(value, question, files.dossier.policy, { language: other.source.language, quote });
  if (!read.ok || read.value.kind === 'figure' || read.value.kind === 'relative') return null;
  if (read.value.kind === 'parts') return `"${id}" gives its figure in parts; name a claim that gives one figure`;
  return `"${id}" gives no figure; name a claim that gives one, or write "unstated"`;
}
