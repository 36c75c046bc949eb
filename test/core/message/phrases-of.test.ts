import { describe, expect, it } from 'vitest';
import { field } from '../../../src/core/message/field.ts';
import { type ClaimInline, type Said, textOf } from '../../../src/core/message/inline.ts';
import { say } from '../../../src/core/message/phrase.ts';
import { claimsIn, invocationsOf, phrasesOf } from '../../../src/core/message/phrases-of.ts';
import type { View } from '../../../src/core/message/view.ts';

const asking = (page: string) => ({ command: 'claims', options: { page } });
const said = (content: ClaimInline): Said => {
  return {
    kind: 'said',
    speaker: [field('actor', 'm', 'name', 'M')],
    order: 'content-first',
    joint: '',
    content: [content],
  };
};

const view: View = {
  title: say`title`,
  blocks: [
    { kind: 'heading', text: say`heading` },
    { kind: 'paragraph', text: say`paragraph` },
    { kind: 'list', items: [{ text: say`item`, details: [say`detail`, say`more`] }] },
    { kind: 'divider' },
    { kind: 'quote', text: say`quote` },
    { kind: 'facts', facts: [{ label: say`label`, value: say`value` }] },
    { kind: 'table', columns: [say`column`], rows: [[say`cell`], [say`last`]] },
    {
      kind: 'actions',
      actions: [
        { kind: 'button', label: say`button`, invocation: asking('1') },
        {
          kind: 'select',
          label: say`select`,
          options: [
            { label: say`first`, invocation: asking('2') },
            { label: say`second`, invocation: asking('3') },
          ],
        },
      ],
    },
    { kind: 'notice', tone: 'info', text: say`notice` },
  ],
  footer: say`footer`,
};

describe('a view', () => {
  it('has its phrases in reading order', () => {
    expect(phrasesOf(view).map(textOf).join(' ')).toBe(
      'title heading paragraph item detail more quote label value column cell last button select first second notice footer',
    );
  });

  it('has the invocations of its buttons and selects', () => {
    expect(invocationsOf(view)).toEqual([asking('1'), asking('2'), asking('3')]);
  });

  it('shows the claims whose words, figures or terms stand in it', () => {
    const statement = said({ kind: 'statement', text: '', of: 'a' });
    const others = [
      said({ kind: 'quote', text: '', of: 'b' }),
      said({ kind: 'figure', text: '', of: 'c' }),
      said({ kind: 'arithmetic', text: '', op: 'sum', terms: ['d', 'a'] }),
    ];
    const claims = claimsIn({ title: [statement], blocks: [], footer: others });
    expect([...claims]).toEqual(['a', 'b', 'c', 'd']);
    expect(claimsIn({ ...view, footer: [field('claim', 'e', 'id', 'e')] }).size).toBe(0);
  });
});
