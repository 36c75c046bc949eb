import type { ClaimInline, NameInline, Phrase, PlainInline } from '../../../src/core/message/inline.ts';
import { say, words } from '../../../src/core/message/phrase.ts';
import type { View } from '../../../src/core/message/view.ts';
import { aPicture } from '../../support/a-picture.ts';

/** An invented story, in which every kind of block, inline and action occurs. */
export const everyBlock = {
  title: say`Houses flooded at the River Post barrier`,
  blocks: [
    {
      kind: 'paragraph',
      text: say`The sources give ${count(3)} figures. They differ in ${words('what they count', 'strong')}, and ${words('perhaps', 'emphasis')} in when they counted; ${{
        kind: 'said',
        speaker: [actor('the mayor of X')],
        order: 'speaker-within',
        joint: '',
        content: [actor('the mayor of X'), words(' said “'), claim('quote', 'at least 300 homes'), words('”')],
      }}, as of ${{ kind: 'date', text: 'early March 2031', of: { record: 'claim', id: 'barrier-houses-flooded', field: 'as-of' } }}.`,
    },
    { kind: 'heading', text: say`Where the sources differ` },
    {
      kind: 'list',
      items: [
        {
          text: [
            {
              kind: 'said',
              speaker: [actor('the mayor of X')],
              order: 'content-first',
              joint: ' — ',
              content: [claim('figure', 'at least 300')],
            },
          ],
          details: [
            say`River Post, a copy of Coast Herald ← Coast Wire ← the mayor of X, at a press conference on the evening of the flood`,
            say`${{ kind: 'said', speaker: [actor('the mayor of X')], order: 'speaker-within', joint: '', content: [actor('the mayor of X'), words(': '), { kind: 'arithmetic', text: '300 or more', op: 'interval', terms: ['barrier-houses-flooded'] }] }}; would be compatible if “about” allowed ${{ kind: 'width', text: '±20 %', of: { policy: 'about' } }}`,
          ],
        },
        { text: say`${actor('the regional administration')}: about 240 houses`, details: [say`Coast Herald`] },
      ],
    },
    {
      kind: 'list',
      items: [
        { text: say`a short list`, details: [] },
        { text: say`without details`, details: [] },
      ],
    },
    {
      kind: 'quote',
      text: [
        {
          kind: 'said',
          speaker: [actor('洪水対策本部')],
          order: 'content-first',
          joint: ' — ',
          content: [claim('statement', '堤防を越えた水は、少なくとも三百戸の家屋に達したと市長は述べた。')],
        },
      ],
    },
    { kind: 'heading', text: say`The claim` },
    {
      kind: 'facts',
      facts: [
        {
          label: say`Scope`,
          value: say`houses, with the sheds and garages that stand on the same ground, where the owner lives there`,
        },
        {
          label: say`Capture`,
          value: [name('9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08', 'capture')],
        },
        { label: say`A label that is too long for any column`, value: say`its value` },
        {
          label: say`Address`,
          value: [
            link('River Post', 'https://river-post.example/flood?page=2'),
            words(', '),
            link('https://x.example', 'https://x.example'),
          ],
        },
      ],
    },
    {
      kind: 'table',
      columns: [say`Source`, say`Published`, say`Origins`],
      rows: [
        [
          [name('River Post', 'publisher')],
          say`between 4 and 6 March 2031, by what the text says of Friday`,
          [count(2)],
        ],
        [[name('Coast Herald', 'publisher')], say`7 March 2031`, []],
      ],
    },
    { kind: 'picture', picture: aPicture, alt: say`A picture: the mayor counts more houses than anybody else` },
    { kind: 'divider' },
    {
      kind: 'actions',
      actions: [
        { kind: 'button', label: say`next page`, invocation: { command: 'claims', options: { page: '2' } } },
        {
          kind: 'button',
          label: say`as a chart`,
          invocation: {
            command: 'differences',
            options: { question: 'houses-flooded', 'as-of': '2031-03-04', text: 'the “barrier” of X' },
          },
        },
        {
          kind: 'select',
          label: say`Another question`,
          options: [
            {
              label: say`Pumps delivered`,
              invocation: { command: 'differences', options: { question: 'pumps-delivered' } },
            },
            {
              label: say`Barrier overtopped`,
              invocation: { command: 'differences', options: { question: 'barrier-overtopped' } },
            },
          ],
        },
      ],
    },
    { kind: 'notice', tone: 'info', text: say`One source was published around that date; it is counted and marked.` },
    {
      kind: 'notice',
      tone: 'warning',
      text: say`This text tries to steer the terminal: ${typed('\u001B[31mred\u202E\u200B\r\n\u0007')}`,
    },
    {
      kind: 'notice',
      tone: 'error',
      text: say`Unknown source ${typed('rvier-post')}; did you mean ${{ kind: 'example', text: 'source:river-post' }}?`,
    },
  ],
  footer: say`flood · revision ${name('4f2a91c', 'revision')} · as of today`,
} satisfies View;

function claim(kind: 'statement' | 'quote' | 'figure', text: string): ClaimInline {
  return { kind, text, of: 'barrier-houses-flooded' };
}

function actor(text: string): NameInline {
  return { kind: 'name', text, of: { record: 'actor', id: 'mayor-of-x', field: 'name' } };
}

function name(text: string, field: string): NameInline {
  return { kind: 'name', text, of: { record: 'source', id: 'river-post-flood', field } };
}

function link(text: string, url: string): PlainInline {
  return { kind: 'link', text, url, of: { record: 'source', id: 'river-post-flood', field: 'url' } };
}

function count(number: number): PlainInline {
  return { kind: 'count', text: String(number), of: { what: 'claims', ids: ['a', 'b', 'c'].slice(0, number) } };
}

function typed(text: string): Phrase {
  return [{ kind: 'typed', text }];
}
