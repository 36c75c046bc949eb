import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DecidedBy, type Decision, decide } from '../../../src/core/suggestion/decide.ts';
import type { KeptSuggestion } from '../../../src/core/suggestion/suggestion.ts';
import { aSuggestion } from '../../support/a-suggestion.ts';

const words = { text: 'The mayor says 280 homes', from: null, note: null, question: null };
const approve = { kind: 'approve', version: null } as const;
const edit = { kind: 'edit', version: null, words } as const;
const refuse = { kind: 'refuse', version: null, reason: 'not dated' } as const;
const erase = { kind: 'erase' } as const;

/** Decides one after the other; gives the state, or why the last decision was not taken, and who approved. */
function after(decisions: readonly (readonly [string, Decision])[], fourEyes: boolean, from = aSuggestion()) {
  let [suggestion, last]: [KeptSuggestion, string] = [from, 'open'];
  for (const [by, decision] of decisions) {
    const ruling = decide(suggestion, decision, { by, at: 5, fourEyes });
    suggestion = ruling.suggestion;
    last = ruling.kind === 'changed' ? suggestion.state : ruling.why;
  }
  return [last, suggestion.approvals, suggestion.version];
}

const own = aSuggestion().by;

describe('without four eyes', () => {
  it.each([
    ['one curator approves', [['a', approve]], ['approved', ['a'], 1]],
    ['also their own', [[own, approve]], ['approved', [own], 1]],
    ['an edit approves', [['a', edit]], ['approved', ['a'], 2]],
    ['an edit that changes nothing approves', [['a', { ...edit, words: aSuggestion() }]], ['approved', ['a'], 1]],
    [
      'what is approved is edited again',
      [
        ['a', edit],
        ['b', { ...edit, words: { ...words, note: 'x' } }],
      ],
      ['approved', ['b'], 3],
    ],
    [
      'what is approved is refused',
      [
        ['a', approve],
        ['b', refuse],
      ],
      ['refused', [], 1],
    ],
    [
      'what is approved is not approved again',
      [
        ['a', approve],
        ['b', approve],
      ],
      ['decided', ['a'], 1],
    ],
    [
      'what is refused stays so',
      [
        ['a', refuse],
        ['b', approve],
      ],
      ['decided', [], 1],
    ],
    [
      'what is refused is not edited',
      [
        ['a', refuse],
        ['b', edit],
      ],
      ['decided', [], 1],
    ],
    ['only what is refused is erased', [['a', erase]], ['not-refused', [], 1]],
    [
      'what is refused is erased once',
      [
        ['a', refuse],
        ['a', erase],
        ['a', erase],
      ],
      ['erased', [], 1],
    ],
    [
      'what was not seen is not approved',
      [
        ['a', edit],
        ['b', { kind: 'refuse', version: 1, reason: 'x' }],
      ],
      ['edited', ['a'], 2],
    ],
  ] as const)('%s', (_, decisions, expected) => {
    expect(after(decisions, false)).toEqual(expected);
  });
});

describe('with four eyes', () => {
  it.each([
    ['one approval is not enough', [['a', approve]], ['open', ['a'], 1]],
    [
      'two are',
      [
        ['a', approve],
        ['b', approve],
      ],
      ['approved', ['a', 'b'], 1],
    ],
    [
      'not twice by one',
      [
        ['a', approve],
        ['a', approve],
      ],
      ['second-needed', ['a'], 1],
    ],
    [
      'never by the suggester',
      [
        ['a', approve],
        [own, approve],
      ],
      ['own', ['a'], 1],
    ],
    [
      'an edit is its editor’s approval',
      [
        ['a', edit],
        ['b', { kind: 'approve', version: 2 }],
      ],
      ['approved', ['a', 'b'], 2],
    ],
    [
      'after an edit the approvals start over',
      [
        ['a', approve],
        ['b', edit],
      ],
      ['open', ['b'], 2],
    ],
    [
      'also after an edit of what is approved',
      [
        ['a', approve],
        ['b', approve],
        ['c', edit],
      ],
      ['open', ['c'], 2],
    ],
    [
      'the suggester’s edit approves nothing',
      [
        ['a', approve],
        [own, edit],
      ],
      ['open', [], 2],
    ],
    [
      'an approval of an older version does not count',
      [
        ['a', edit],
        ['b', { kind: 'approve', version: 1 }],
      ],
      ['edited', ['a'], 2],
    ],
    ['one curator refuses', [['a', refuse]], ['refused', [], 1]],
  ] as const)('%s', (_, decisions, expected) => {
    expect(after(decisions, true)).toEqual(expected);
  });

  it('whatever happens, two others than the suggester approved the very words that are approved', () => {
    const curator = fc.constantFrom('a', 'b', own);
    const text = fc.constantFrom('x', 'y');
    const decision = fc.oneof(
      fc.constant<Decision>(approve),
      text.map((one): Decision => ({ ...edit, words: { ...words, text: one } })),
      fc.constant<Decision>(refuse),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(curator, decision), { maxLength: 12 }), (decisions) => {
        let suggestion = aSuggestion();
        const seen = new Map<string, Set<string>>();
        for (const [by, one] of decisions) {
          const who: DecidedBy = { by, at: 1, fourEyes: true };
          const ruling = decide(suggestion, one, who);
          if (ruling.kind === 'changed' && one.kind !== 'refuse') {
            const key = `${ruling.suggestion.version}`;
            seen.set(key, new Set([...(seen.get(key) ?? []), by]));
          }
          suggestion = ruling.suggestion;
        }
        if (suggestion.state !== 'approved') return;
        const approvers = [...(seen.get(`${suggestion.version}`) ?? [])].filter((by) => by !== own);
        expect(approvers.length).toBeGreaterThanOrEqual(2);
      }),
    );
  });
});

it('erasing takes every word of the suggester out, and keeps why it was refused', () => {
  const refused = aSuggestion({ state: 'refused', reason: 'not dated', question: 'q' });
  expect(decide(refused, erase, { by: 'a', at: 7, fourEyes: true }).suggestion).toEqual({
    ...refused,
    text: '',
    from: null,
    note: null,
    question: null,
    isErased: true,
    decided: { by: 'a', at: 7 },
  });
});
