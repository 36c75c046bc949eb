import { Resvg } from '@resvg/resvg-js';
import { expect, test } from 'vitest';
import { drawnContent, drawnText } from '../../src/chart/drawn-text.ts';
import { pictureWidth } from '../../src/chart/sketch.ts';
import type { Phrase } from '../../src/core/message/inline.ts';
import { phrasesOfPicture } from '../../src/core/message/phrases-of.ts';
import { type Picture, roles } from '../../src/core/message/picture.ts';
import { themes } from '../../src/core/posting/draw.ts';
import { fixtures } from './fixtures/fixtures.ts';
import { named, told } from './fixtures/phrases.ts';
import { markOf, rowOf, strips } from './fixtures/strips.ts';
import { draw, pngFor, svgFor } from './support/pen.ts';
import { lettersOf, textsOfSvg } from './support/texts-of-svg.ts';

const all = Object.entries(fixtures);

/** What a picture says in words: a long timeline shows who said something as marks. */
function phrasesDrawn(picture: Picture): string[] {
  const contentOnly = picture.kind === 'strip' || picture.kind === 'origins';
  const shown: readonly Phrase[] =
    picture.kind === 'timeline' && picture.events.length > 20
      ? [
          picture.title,
          picture.whenLabel,
          picture.saidLabel,
          picture.footer,
          ...picture.events.flatMap(({ name, when }) => [name, when]),
        ]
      : phrasesOfPicture(picture).filter((phrase) => !isOfEmptyColumn(phrase, picture));
  return shown.map(contentOnly ? drawnContent : drawnText);
}

/** A column without nodes has no name either. */
function isOfEmptyColumn(phrase: Phrase, picture: Picture): boolean {
  if (picture.kind !== 'origins') return false;
  const role = roles[picture.columns.indexOf(phrase)];
  return role !== undefined && !picture.nodes.some((node) => node.role === role);
}

test.each(all)('%s has every letter of its words, and nothing beyond its edges', async (_, picture) => {
  const svg = await svgFor(picture);
  const letters = lettersOf(textsOfSvg(svg).join(''));
  for (const text of phrasesDrawn(picture)) expect(letters).toContain(lettersOf(text));
  const box = inkOf(svg);
  expect(box?.x).toBeGreaterThanOrEqual(0);
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(pictureWidth);
});

/** What is drawn of an SVG but its background, as another renderer measures it. */
function inkOf(svg: string) {
  const font = {
    loadSystemFonts: false,
    fontFiles: ['regular', 'bold'].map(fontFile),
    defaultFontFamily: 'DejaVu Sans',
  };
  const drawn = svg.replace(/<rect [^>]*>/, '').replaceAll(/<path class="(back|fore)ground"[^>]*>/g, '');
  return new Resvg(drawn, { font }).getBBox();
}

function fontFile(weight: string): string {
  return `node_modules/dejavu-fonts-ttf/ttf/DejaVuSans${weight === 'bold' ? '-Bold' : ''}.ttf`;
}

test.each(all)('%s is the same bytes twice, 760 or 570 px wide and no larger than 500 KB', async (_, picture) => {
  for (const theme of themes) {
    const png = await pngFor(picture, theme);
    expect(Buffer.compare(await pngFor(picture, theme), png)).toBe(0);
    expect(new DataView(png.buffer).getUint32(16)).toBeOneOf([2 * pictureWidth, 1.5 * pictureWidth]);
    expect(png.length).toBeLessThan(500_000);
    const svg = await svgFor(picture, theme);
    expect((await svgFor(picture, theme)) === svg).toBe(true);
  }
});

test('Hangul in parts is drawn as whole letters', async () => {
  const whole = { ...strips.single, title: named('한국') };
  const inParts = { ...strips.single, title: named('한국'.normalize('NFD')) };
  expect(Buffer.compare(await pngFor(whole), await pngFor(inParts))).toBe(0);
});

test('joined Arabic letters stay within the picture', async () => {
  const title = named('\u0647'.repeat(200));
  const svg = await svgFor({ ...strips.single, title });
  const box = inkOf(svg);
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(pictureWidth);
});

test('text is at least 11 px high everywhere', async () => {
  for (const [, picture] of all)
    for (const [, size] of (await svgFor(picture)).matchAll(/font-size="([\d.]+)px"/g))
      expect(Number(size)).toBeGreaterThanOrEqual(11);
});

test.each([
  ['Latin', 'ab'],
  ['Cyrillic', 'жд'],
  ['Arabic', 'سم'],
  ['Hebrew', 'אש'],
  ['Hangul', '한국'],
  ['Han', '中国'],
  ['kana', 'かな'],
  ['signs', '◐✕'],
])('%s is painted with letters of its own, bold in a title and plain in a footer', async (_, letters) => {
  const painted = async (part: 'title' | 'footer', text: string) =>
    Buffer.from(await pngFor({ ...strips.single, [part]: told(text) })).toString('base64');
  for (const part of ['title', 'footer'] as const) {
    const pictures = new Set<string>();
    for (const letter of ['', ...letters]) pictures.add(await painted(part, letter));
    expect(pictures.size).toBe(1 + letters.length);
  }
});

const payloads = [
  '<script>alert(1)</script>',
  ']]><script>alert(1)</script>',
  '"><a xlink:href="javascript:alert(1)">x</a>',
  "' onload='alert(1)",
  '&lt;b&gt; &#60;script&#62; &amp;',
  '<style>*{}</style><image href="https://example.org/x.png"/>',
  'url(https://example.org) @import <!ENTITY x SYSTEM "file:///etc/passwd"> &x;',
  '{{datum.text}} <%= 1 %> datum["x"] signal',
  'control \u0000\u0007\u001b\u009f and\nlines\r\n',
  'hidden \u202egnp\u202c \u2066x\u2069 \ufeff\u200b',
  'lone \ud800 half \udc00',
  '__proto__ constructor toString',
];

test.each(payloads)('is inert: %j', async (payload) => {
  const picture: Picture = {
    ...strips.single,
    title: named(payload),
    unit: named(payload),
    footer: told(payload),
    panels: [
      {
        heading: named(payload),
        verdict: 'conflict',
        rows: [rowOf(payload, payload, [markOf(payload, 1, 2, { decides: true })])],
      },
    ],
  };
  const svg = await svgFor(picture);
  const tags = new Set([...svg.matchAll(/<([a-z!?][\w!?-]*)/gi)].map(([, tag]) => tag));
  expect([...tags].filter((tag) => !['svg', 'rect', 'g', 'path', 'text', 'line'].includes(tag ?? ''))).toEqual([]);
  const attributes = [...svg.matchAll(/<[^>]*>/g)].flatMap(([tag]) => [...tag.matchAll(/\s([\w:-]+)=/g)]);
  expect(attributes.filter(([, name = '']) => /^on|^style$|href/i.test(name))).toEqual([]);
  const letters = lettersOf(textsOfSvg(svg).join(''));
  expect(letters).toContain(lettersOf(drawnText(named(payload))));
  expect((await pngFor(picture)).length).toBeGreaterThan(1_000);
});

test('an id that is a word of the language names its node, and nothing else', async () => {
  const node = (id: string) => ({ id, role: 'origin' as const, name: named(id), says: [], isOpen: false, group: null });
  const picture: Picture = {
    ...fixtures['origins-one'],
    kind: 'origins',
    heading: [],
    verdict: null,
    title: told('ids'),
    footer: told('end'),
    columns: [told('a'), told('b'), told('c')],
    nodes: [node('__proto__'), node('constructor')],
    links: [{ from: '__proto__', to: 'constructor', how: 'relay' }],
    groups: [],
    key: [],
  };
  expect(textsOfSvg(await svgFor(picture))).toContain('constructor');
});

test.each([
  ['किम जोंग', ['Devanagari']],
  ['กรุงเทพ', ['Thai']],
  ['ዜና', ['Ethiopic']],
  ['🜚𐲀', ['U+10C80', 'U+1F71A']],
  // a mark that no font has together with its letter would be a box
  ['中\u0301', ['Han']],
  ['か\u0301', ['Hiragana']],
])('what no font has is not drawn, and is named: %s', async (text, scripts) => {
  const picture: Picture = { ...strips.single, title: named(text) };
  expect(await draw({ picture, theme: 'light', format: 'png' })).toMatchObject({ kind: 'unwritable', scripts });
  expect(await draw({ picture, theme: 'light', format: 'svg' })).toMatchObject({ kind: 'unwritable', scripts });
});
