import {
  type ClaimInline,
  flatten,
  type Inline,
  type NameInline,
  type Phrase,
} from '../../../src/core/message/inline.ts';
import { join, say } from '../../../src/core/message/phrase.ts';
import { phrasesOfBlock } from '../../../src/core/message/phrases-of.ts';
import { showHidden } from '../../../src/core/message/show-hidden.ts';
import type { Block, View } from '../../../src/core/message/view.ts';

/** A text without its white space, which each platform sets in its own way. */
export function bare(text: string): string {
  return text.replaceAll(/\s/gu, '');
}

/**
 * The texts that must arrive in one piece: every phrase, and every address of a link apart. A calendar may stand in
 * place of the days that a select holds.
 */
export function textsOf({ title, blocks, footer, thread = [] }: View): string[] {
  const below = thread.flatMap((part) => [part.title, ...part.blocks.flatMap(shownPhrases)]);
  const phrases = [title, ...blocks.flatMap(shownPhrases), footer, ...below];
  return phrases.flatMap(piecesOf).filter((text) => text !== '');
}

function shownPhrases(block: Block): Phrase[] {
  if (block.kind !== 'actions') return phrasesOfBlock(block);
  return block.actions.flatMap((action) => {
    const calendar = action.kind === 'select' ? action.calendar : undefined;
    return calendar === undefined ? phrasesOfBlock({ kind: 'actions', actions: [action] }) : [calendar.label];
  });
}

function piecesOf(phrase: Phrase): string[] {
  const pieces = flatten(phrase).map((inline) => ({
    text: inline.text,
    url: inline.kind === 'link' ? inline.url : '',
  }));
  const [links, texts] = [pieces.filter(({ url }) => url !== ''), pieces.filter(({ url }) => url === '')];
  // An address can stand behind its text, so a phrase that holds one is looked for in parts.
  const whole = links.length === 0 ? [texts.map(({ text }) => text).join('')] : texts.map(({ text }) => text);
  return [...whole, ...links.flatMap(({ text, url }) => [text, url])].map((text) => bare(showHidden(text)));
}

/** What of a view is not there in what somebody sees. */
export function missing(view: View, seen: readonly { text: string }[]): string[] {
  const text = bare(seen.map((each) => each.text).join(' '));
  return textsOf(view).filter((piece) => !text.includes(piece));
}

/** An answer with one paragraph and nothing to press. */
export function shortView(text: string): View {
  return { title: say`Short`, blocks: [{ kind: 'paragraph', text: typed(text) }], footer: [] };
}

/** An answer of numbered items, far longer than any message. */
export function longView(items: number): View {
  const list = Array.from({ length: items }, (_, index) => ({
    text: typed(`item-${index}. ${'word '.repeat(12)}`),
    details: [],
  }));
  return { title: say`Long`, blocks: [{ kind: 'list', items: list }], footer: say`the very end` };
}

/** The numbers of the items that somebody sees, in order. */
export function itemsIn(seen: readonly { text: string }[]): number[] {
  return seen.flatMap(({ text }) => Array.from(text.matchAll(/item-(\d+)\./g), ([, number]) => Number(number)));
}

/** Somebody else's text as every kind of inline that can hold one without a look of its own. */
function inlinesHolding(text: string): readonly [Inline, Inline, Inline] {
  const name: NameInline = { kind: 'name', text, of: { record: 'actor', id: 'a', field: 'name' } };
  const content: ClaimInline[] = [{ kind: 'statement', text, of: 'c' }];
  return [
    { kind: 'typed', text },
    name,
    { kind: 'said', speaker: [name], order: 'content-first', joint: ', says ', content },
  ];
}

/** A view in which somebody else's text stands in plain paragraphs, which give no part of it a look. */
export function paragraphsHolding(text: string): View {
  const blocks = inlinesHolding(text).map((inline) => ({ kind: 'paragraph' as const, text: [inline] }));
  return { title: say`Title`, blocks, footer: [] };
}

/** A view in which somebody else's text stands in every kind of block. */
export function blocksHolding(text: string): View {
  const phrase = join(
    inlinesHolding(text).map((inline) => [inline]),
    ' and ',
  );
  const invocation = { command: 'search', options: { text } };
  return {
    title: typed(text),
    blocks: [
      { kind: 'heading', text: typed(text) },
      { kind: 'paragraph', text: phrase },
      { kind: 'list', items: [{ text: phrase, details: [phrase] }] },
      { kind: 'quote', text: phrase },
      { kind: 'facts', facts: [{ label: typed(text), value: phrase }] },
      { kind: 'table', columns: [typed(text), typed('b')], rows: [[typed(text), phrase]] },
      {
        kind: 'actions',
        actions: [
          { kind: 'button', label: typed(text), invocation },
          { kind: 'select', label: typed(text), options: [{ label: typed(text), invocation }] },
        ],
      },
      { kind: 'notice', tone: 'warning', text: phrase },
    ],
    footer: typed(text),
  };
}

/** What is live in some messages and not in others; a kind counts as often as it occurs. */
export function moreLive(
  some: readonly { live: readonly string[] }[],
  others: readonly { live: readonly string[] }[],
): string[] {
  const left = others.flatMap(({ live }) => live);
  return some
    .flatMap(({ live }) => live)
    .filter((kind) => {
      const at = left.indexOf(kind);
      if (at !== -1) left.splice(at, 1);
      return at === -1;
    });
}

/** What would ping, link, format or steer a terminal, were it obeyed. */
export const hostile: readonly string[] = [
  '<!channel> <!here> <@U1> <#C1> @everyone @here <@4000> <@&51> <#3000>',
  '*a* _a_ ~a~ `a` **a** __a__ ~~a~~ ||a||',
  '[good](https://evil.example) <https://evil.example|good> https://evil.example',
  '# head',
  '> quoted',
  '- item',
  '1. item',
  ':skull: <:a:123> <t:0:R> </claims:1>',
  '\u001B[31mred\u001B[0m\u0007\u009B2J',
  'a\u202Eb\u202C\u200Bc\u2028d',
];

function typed(text: string): Phrase {
  return [{ kind: 'typed', text }];
}
