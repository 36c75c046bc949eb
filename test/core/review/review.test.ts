import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ClaimRecord } from '../../../src/core/dossier/claim-record.ts';
import type { Draft } from '../../../src/core/draft/draft.ts';
import type { Decision, ReviewHeader } from '../../../src/core/review/decision.ts';
import { type Review, reviewOf } from '../../../src/core/review/review.ts';
import { lastOf, whyNot } from '../../../src/core/review/why-not.ts';
import { progressOf, workLeft } from '../../../src/core/review/work-left.ts';

const sentences = [0, 1, 2, 3, 4, 5].map((index): [number, number] => [index * 10, index * 10 + 9]);
const people = ['Ann', 'Bob'];
const when = '2031-03-07T09:00:00.000Z';

/** A draft in the sentence of its number. */
function draft(index: number): Draft {
  return {
    ...{ draft: true, id: `draft-${index}`, 'made-by': 'parallax', statement: null, quote: 'x', chain: [] },
    ...{ at: [index * 10 + 1, index * 10 + 4], 'chain-complete': true, wording: 'reported', modality: 'asserted' },
    ...{
      figure: null,
      counts: null,
      answers: null,
      scope: null,
      value: null,
      'as-of': null,
      said: null,
      'rests-on': [],
    },
  };
}

const header: ReviewHeader = {
  ...{ kind: 'review', dossier: 'flood', source: 'river-post-17', sha256: '0'.repeat(64) },
  drafts: [0, 1, 2, 3, 4].map(draft),
};

/** A desk without a disk: the decisions, and the record that they make. */
function playedBy(steps: readonly (readonly [string, number, number])[]) {
  const decisions: Decision[] = [];
  let claims: Pick<ClaimRecord, 'id' | 'at'>[] = [];
  let leftOut: { at: [number, number]; why: string }[] = [];
  const now = (): Review => reviewOf(header, decisions, { claims: claims.map(claim), leftOut }, sentences);
  const undo = (by: string) => {
    const last = lastOf(now(), by);
    if (last === null) return;
    const { decision } = last;
    if (decision.kind === 'accept') claims = claims.filter(({ id }) => id !== decision.claim);
    if (decision.kind === 'leave-out') leftOut = leftOut.filter(({ at }) => at[0] !== decision.at[0]);
    decisions.push({ kind: 'undo', by, when, of: last.number });
  };
  for (const [kind, index, who] of steps) {
    const by = people[who % 2] ?? 'Ann';
    if (kind === 'undo') undo(by);
    const decision = decisionOf(kind, index, by);
    if (decision === null || whyNot(now(), decision) !== null) continue;
    decisions.push(decision);
    if (decision.kind === 'accept') claims.push({ id: decision.claim, at: draft(index).at });
    if (decision.kind === 'leave-out') leftOut.push({ at: decision.at, why: decision.why });
  }
  return { now, undo, decisions };
}

function claim({ id, at }: Pick<ClaimRecord, 'id' | 'at'>): ClaimRecord {
  const plain = {
    draft: false,
    statement: 'x',
    quote: 'x',
    'chain-complete': true,
    circular: false,
    rank: 'normal',
  } as const;
  return { id, at, ...plain, chain: [], wording: 'reported', modality: 'asserted' };
}

function decisionOf(kind: string, index: number, by: string): Decision | null {
  const id = `draft-${index}`;
  const at = sentences[index] ?? [0, 9];
  if (kind === 'accept') return { kind, by, when, draft: id, claim: `claim-${index}` };
  if (kind === 'refuse') return { kind, by, when, draft: id, why: 'no' };
  return kind === 'leave-out' ? { kind, by, when, at, why: 'no', drafts: [] } : null;
}

const steps = fc.array(fc.tuple(fc.constantFrom('accept', 'refuse', 'leave-out', 'undo'), fc.nat(4), fc.nat(1)), {
  maxLength: 30,
});

test('every decision can be undone, in the reverse order, until nothing is decided', () => {
  fc.assert(
    fc.property(steps, (played) => {
      const game = playedBy(played);
      for (let left = 0; left <= played.length; left += 1) for (const by of people) game.undo(by);
      expect(progressOf(game.now())).toEqual({ decided: 0, drafts: 5, sentencesLeft: 6 });
    }),
  );
});

test('each draft is open or has one fate, and each sentence is claimed, left out or still left', () => {
  fc.assert(
    fc.property(steps, (played) => {
      const review = playedBy(played).now();
      const open = workLeft(review).flatMap((item) => (item.kind === 'draft' ? [item.draft.id] : []));
      const decided = review.drafts.filter(({ id }) => review.fates.get(id)?.kind !== 'open').map(({ id }) => id);
      expect([...open, ...decided].toSorted()).toEqual(header.drafts.map(({ id }) => id));
      const touched = (at: readonly number[]) =>
        [...review.claims.map((one) => one.at), ...review.leftOut.map((one) => one.at)].some(
          (range) => range !== undefined && range[0] < (at[1] ?? 0) && (at[0] ?? 0) < range[1],
        );
      expect(review.uncovered).toEqual(sentences.filter((at) => !touched(at)));
    }),
  );
});

test('an acceptance whose claim does not stand in the record leaves the draft open', () => {
  const accepted: Decision = { kind: 'accept', by: 'Ann', when, draft: 'draft-1', claim: 'claim-1' };
  const without = reviewOf(header, [accepted], { claims: [], leftOut: [] }, sentences);
  expect(without.fates.get('draft-1')).toEqual({ kind: 'open' });
  const written = { claims: [claim({ id: 'claim-1', at: draft(1).at })], leftOut: [] };
  expect(reviewOf(header, [accepted], written, sentences).fates.get('draft-1')).toMatchObject({
    kind: 'accepted',
    by: 'Ann',
  });
});

test('a decision on a draft that another person has decided is told and not taken', () => {
  const game = playedBy([['refuse', 2, 0]]);
  const late: Decision = { kind: 'accept', by: 'Bob', when, draft: 'draft-2', claim: 'claim-2' };
  expect(whyNot(game.now(), late)).toBe('Nothing was changed: Ann refused it: no.');
});
