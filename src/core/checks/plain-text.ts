import { withoutNeededHidden } from '../text/hidden-characters.ts';
import type { Check } from './check.ts';
import { oddTexts, saysNull } from './odd-texts.ts';

/** What a text must not contain, and how a finding calls it. `oddTexts` finds every text that holds one of these. */
const forbidden: readonly { pattern: RegExp; what: string }[] = [
  { pattern: /<\/?[a-z][\w-]*(?=[\s/>])[^<>]*>|<!--/iu, what: 'an HTML tag; write the text alone' },
  { pattern: /&(?:[a-z]{2,8}|#\d{1,6}|#x[\da-f]{1,5});/iu, what: 'an HTML entity; write the character itself' },
  {
    pattern: /<[@#!:][^<>\s]*>|<a?:\w+:\d+>|<t:-?\d+(?::\w)?>/u,
    what: 'a Slack or Discord mention; write the name alone',
  },
  { pattern: /<[a-z][\w+.-]*:[^<>\s]*(?:\|[^<>]*)?>/iu, what: 'a Slack link; write the text alone' },
  { pattern: /(?<![\w.])@(?:everyone|here|channel)\b/u, what: 'a mention of everyone; write it otherwise' },
  { pattern: /\[[^[\]]*\]\([^()\s]*\)/u, what: 'a Markdown link; write its text alone' },
  { pattern: /[\p{Cc}\u2028\u2029]/u, what: 'a control character' },
  { pattern: /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u, what: 'a character that turns the direction of text' },
  {
    pattern: /[\u00ad\u180e\u200b-\u200d\u2060-\u2064\ufeff\u{e0000}-\u{e007f}]/u,
    what: 'a character that cannot be seen',
  },
  { pattern: /\p{Cs}/u, what: 'half a character (a lone surrogate)' },
];

const nullInQuotes = 'people would read this as a word; write null without quotes, or what is known';

/** No text contains markup, mentions, or characters that cannot be seen, but for joiners that a script needs. */
export const plainText = {
  name: 'plain-text',
  run(files) {
    return oddTexts(files).flatMap(({ text, file, path }) => [
      ...(saysNull.test(text) ? [{ file, path, message: nullInQuotes }] : []),
      ...faultsOf(withoutNeededHidden(text)).map((message) => ({ file, path, message })),
    ]);
  },
  good: [
    {
      claims: [
        { quote: 'Credit: Telegram / @river_post & <3 [sic] (at 5 < 6)', statement: 'R&D; 100 % sure – “yes”.' },
        { quote: 'می\u200cخواهند', statement: 'क्\u200dष, 👨\u200d👩\u200d👧 and flood\u00adgates.' },
      ],
    },
  ],
  bad: [
    {
      files: { sources: { post: { title: 'null' } } },
      file: 'sources/post.yaml',
      at: 'title',
      says: 'write null without quotes',
    },
    { files: { claims: [{ statement: 'It is <b>wet</b>.' }] }, at: 'claims[0].statement', says: 'holds an HTML tag' },
    { files: { claims: [{ quote: 'wet &amp; cold' }] }, at: 'claims[0].quote', says: '"&amp;"' },
    { files: { claims: [{ note: 'see <@U123ABC>' }] }, at: 'claims[0].note', says: 'mention' },
    { files: { claims: [{ note: 'see <https://x.org|here>' }] }, at: 'claims[0].note', says: 'a Slack link' },
    { files: { claims: [{ note: 'hello @everyone' }] }, at: 'claims[0].note', says: 'a mention of everyone' },
    { files: { claims: [{ note: 'see [here](https://x.org)' }] }, at: 'claims[0].note', says: 'a Markdown link' },
    { files: { claims: [{ quote: 'a\tb' }] }, at: 'claims[0].quote', says: 'a control character (U+0009)' },
    { files: { claims: [{ quote: 'a\u202eb' }] }, at: 'claims[0].quote', says: '(U+202E)' },
    { files: { claims: [{ quote: 'a\u200bb' }] }, at: 'claims[0].quote', says: 'cannot be seen (U+200B)' },
    { files: { claims: [{ quote: 'ad\u200dmin' }] }, at: 'claims[0].quote', says: 'cannot be seen (U+200D)' },
    { files: { claims: [{ quote: 'می\u200c\u200cخواهند' }] }, at: 'claims[0].quote', says: 'cannot be seen (U+200C)' },
    {
      files: { actors: { mayor: { name: 'The\u00a0<i>mayor' } } },
      file: 'actors.yaml',
      at: 'actors.mayor.name',
      says: 'holds an HTML tag; write the text alone: "<i>"',
    },
  ],
} satisfies Check;

/** Whether a record may hold a text as it is. */
export function isPlainText(text: string): boolean {
  return !saysNull.test(text) && faultsOf(withoutNeededHidden(text)).length === 0;
}

function faultsOf(text: string): string[] {
  return forbidden.flatMap(({ pattern, what }) => {
    const found = pattern.exec(text)?.[0];
    if (found === undefined) return [];
    const code = found.codePointAt(0) ?? 0;
    const visible = found.length > 2 ? `: "${found}"` : ` (U+${code.toString(16).toUpperCase().padStart(4, '0')})`;
    return `this text holds ${what}${visible}`;
  });
}
