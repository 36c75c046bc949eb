import type { ClaimInline, NameInline, Phrase } from '../../../src/core/message/inline.ts';
import { say, words } from '../../../src/core/message/phrase.ts';
import type { Action, View } from '../../../src/core/message/view.ts';

const claims = ['mayor-homes', 'region-houses', 'brigade-sheds', 'wire-roofs', 'hospital-beds', 'union-pumps'];

/** An invented answer of entries and small print, with controls, and a thread of two parts. */
export const entries = {
  title: say`Where the sources differ`,
  blocks: [
    {
      kind: 'entry',
      text: say`${words('Houses flooded', 'strong')} ◐ Both can be true only if sheds count as houses on the ground where they stand.`,
      lines: [
        said('the mayor of X', 'at least 300 homes'),
        said('the regional administration, which counts the sheds and the garages of the town too', 'about 240 houses'),
      ],
      small: [say`River Post ← Coast Wire · by early March 2031 · 2 outlets · 2 origins, independent of each other`],
    },
    { kind: 'entry', text: say`Pumps delivered: one origin only`, lines: [], small: [] },
    { kind: 'entry', text: say`Barrier overtopped: worded differently`, lines: [], small: [] },
    { kind: 'small', text: say`3 questions, of which 2 are told by one origin` },
    {
      kind: 'actions',
      actions: [
        button(say`Next page`, 'claims', { page: '2' }),
        button(say`All differences`, 'differences', {}),
        select(say`Evidence`, 'evidence', 'claim', claims, (id) => `the ${id.replace('-', ' of ')}`),
        select(
          say`As of…`,
          'differences',
          'as-of',
          ['2031-03-01', '2031-03-07'],
          (day) => `${day.slice(-1)} March 2031`,
        ),
      ],
    },
  ],
  footer: say`flood · revision 4f2a91c`,
  thread: [
    { title: say`Worded differently`, blocks: [{ kind: 'paragraph', text: say`The barrier: three texts.` }] },
    { title: say`The sources`, blocks: [{ kind: 'small', text: say`River Post · Coast Herald` }] },
  ],
} satisfies View;

function said(name: string, figure: string): Phrase {
  const speaker: NameInline = { kind: 'name', text: name, of: { record: 'actor', id: 'mayor', field: 'name' } };
  const content: ClaimInline = { kind: 'figure', text: figure, of: 'houses' };
  return [{ kind: 'said', speaker: [speaker], order: 'speaker-first', joint: ': ', content: [content] }];
}

function button(label: Phrase, command: string, options: Readonly<Record<string, string>>): Action {
  return { kind: 'button', label, invocation: { command, options } };
}

function select(
  label: Phrase,
  command: string,
  option: string,
  values: readonly string[],
  labelOf: (value: string) => string,
): Action {
  const options = values.map((value) => ({
    label: say`${words(labelOf(value))}`,
    invocation: { command, options: { [option]: value } },
  }));
  return { kind: 'select', label, options };
}
