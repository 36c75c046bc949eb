import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FeedEntry, feedId, feedText } from '../../../src/core/export/feed-entry.ts';
import { writeFeed } from '../../../src/core/export/write-feed.ts';
import { say, words } from '../../../src/core/message/phrase.ts';
import { payload } from '../../slack/support/payloads.ts';
import { dossierOf } from '../../support/dossiers.ts';
import { readAtom, readJsonFeed } from './support/feed-problems.ts';

const dossier = dossierOf({ dossier: { title: 'Flood & <fire>', summary: 'A "summary" ]]> &amp; <b>more</b>.' } });
const entry = (title: string, lines: string[] = [], path: string | null = null): FeedEntry => {
  const text = feedText(
    { kind: 'claim', id: 'x', title: [words(title)], lines: lines.map((line) => [words(line)]) },
    dossier,
  );
  return { ...text, id: feedId('flood', 'a-b', 'claim', 'x'), path, updated: 1_800_000_000_123 };
};
const feedOf = (...entries: FeedEntry[]) => ({ dossier, title: dossier.title, entries });

describe('a feed is valid', () => {
  it.each([null, 'https://parallax.example', 'https://parallax.example/base/'])('with the address %s', (address) => {
    const feed = feedOf(entry('moved', ['one', 'two'], '/d/flood/c/x'), entry('no page'));
    const base = address?.replace(/\/$/, '');
    const link = base === undefined ? null : `${base}/d/flood/c/x`;
    const atom = readAtom(writeFeed(feed, 'atom', address));
    expect(atom).toMatchObject({
      id: 'tag:parallax.invalid,2026:flood',
      title: 'Flood & <fire>',
      updated: '2027-01-15T08:00:00.123Z',
      entries: [
        { id: 'tag:parallax.invalid,2026:flood/a-b/claim/x', title: 'moved', html: '<p>one</p><p>two</p>', link },
        { title: 'no page', html: '', link: null },
      ],
    });
    const json = readJsonFeed(writeFeed(feed, 'jsonfeed', address));
    expect(json).toMatchObject({ title: 'Flood & <fire>', language: 'en' });
    expect(json.home_page_url).toBe(base === undefined ? undefined : `${base}/d/flood`);
    expect(json.feed_url).toBe(base === undefined ? undefined : `${base}/d/flood/feed.json`);
    expect(json.items.map(({ url }) => url ?? null)).toEqual([link, null]);
  });
});

it('what is no valid feed is told by the test itself', () => {
  const text = writeFeed(feedOf(entry('moved', ['one'])), 'atom', 'https://parallax.example');
  expect(() => readAtom(text.replace(/<updated>.*?<\/updated>/, ''))).toThrow();
  expect(() => readAtom(text.replace('<entry>', '<entry><link/>'))).toThrow();
  expect(() => readAtom(text.replace('type="html"', 'type="xhtml"'))).toThrow();
  expect(() => readAtom(text.replace('moved', '&moved;'))).toThrow();
});

describe('texts of sources and people hold no markup', () => {
  /** Without the tags that are ours, what is left has no other, and reads as it was written. */
  const textIn = (html: string) => {
    const bare = html.replace(/^<p>|<\/p>$/g, '').replaceAll('</p><p>', '\n');
    expect(bare).not.toMatch(/[<>"']/);
    return bare
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&#39;', "'")
      .replaceAll('&amp;', '&');
  };
  const hostile = fc.oneof(
    payload,
    fc.constantFrom(
      ']]>',
      '<![CDATA[x',
      '&lt;script&gt;',
      '<script>alert(1)</script>',
      '&#0;',
      '<!--',
      '\uFFFE',
      'a & b',
    ),
    fc.string({ unit: 'binary' }),
  );

  it('whatever they are: both formats say the same text, and are valid', () => {
    fc.assert(
      fc.property(fc.array(hostile, { minLength: 1, maxLength: 4 }), (texts) => {
        const [title = '', ...lines] = texts;
        const one = entry(`New: ${title}`, lines);
        const [read] = readAtom(writeFeed(feedOf(one), 'atom', null)).entries;
        const [item] = readJsonFeed(writeFeed(feedOf(one), 'jsonfeed', null)).items;
        expect(item?.title).toBe(one.title);
        expect(read?.title).toBe(one.title.trim());
        expect(read?.html).toBe(item?.content_html);
        expect(textIn(item?.content_html ?? '')).toBe(one.lines.join('\n'));
      }),
      { numRuns: 500 },
    );
  });

  it('what nobody sees is written as its code', () => {
    const { title } = feedText(
      { kind: 'claim', id: 'x', title: say`a${words('\u202Eb\u0000\uD800')}`, lines: [] },
      dossier,
    );
    expect(title).toBe('a\\u{202E}b\\u{0}\\u{D800}');
  });
});
