import { brotliCompressSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { formatOf, readDocument } from '../../src/capture/read-document.ts';
import { readInWorker } from '../../src/capture/read-in-worker.ts';
import type { SavedDocument } from '../../src/capture/saved-document.ts';
import { answer, bomb, email, mhtml, page, paragraphs, pdf, record, wacz, warc } from './some-documents.ts';

const address = 'https://river-post.example/2031/barrier';

async function read(bytes: Uint8Array | string, wanted: string | null = null): Promise<SavedDocument> {
  const result = await readDocument(Buffer.from(bytes), null, wanted);
  if (result.kind !== 'document') throw new Error(JSON.stringify(result));
  return result.document;
}

describe('a saved page', () => {
  it('is text, with what stands around its article and why', async () => {
    const { text, article, document, address: found } = await read(page);
    for (const paragraph of paragraphs) expect(text).toContain(`${paragraph}\n`);
    expect(text).not.toMatch(/never seen|color: red|<p>/);
    expect(article.furniture.map(({ text: own, why }) => `${why}: ${own.split('\n')[0]}`)).toEqual([
      'the head of the page: River Post',
      'navigation: News',
      'cookie notice: We use cookies to serve you. Accept all',
      'related stories: More stories',
      'comments: Be the first to write something.',
      'the foot of the page: © River Post',
    ]);
    expect(article.article.join('\n')).toContain(paragraphs[2]);
    expect(document).toEqual({
      language: 'en-GB',
      title: 'Barrier fails north of the harbour',
      publisher: { name: 'River Post', basis: 'the page names it in its head' },
      published: { edtf: '2031-03-06', basis: "the page's own data say '2031-03-06'" },
    });
    expect(found).toBe(address);
  });

  it('loses nothing behind an early end', async () => {
    const { text } = await read(`<html><body><p>${paragraphs[0]}</p></body></html><p>${paragraphs[1]}</p>`);
    expect(text).toBe(`${paragraphs[0]}\n\n${paragraphs[1]}\n`);
  });

  it('says what it does not know', async () => {
    const { document, address: found } = await read(`<p>${paragraphs[0]}</p>`);
    expect([document, found]).toEqual([{ language: null, title: null, publisher: null, published: null }, null]);
  });

  it('knows the marks of whoever saved it', async () => {
    const kept = await read(
      `<!-- saved from url=(0060)https://web.archive.org/web/20310307/${address} -->${page.replace(/<link[^>]*>/, '')}`,
    );
    expect([kept.address, kept.archive]).toEqual([address, `https://web.archive.org/web/20310307/${address}`]);
  });

  it('is decoded as it declares', async () => {
    const latin = Buffer.from(
      '<html><head><meta charset="windows-1252"></head><body><p>Das Wehr für Mühlstadt brach.</p></body></html>',
      'latin1',
    );
    expect((await read(latin)).text).toBe('Das Wehr für Mühlstadt brach.\n');
    const wide = Buffer.from(`\ufeff${paragraphs[0]}`, 'utf16le');
    const widePage = await read(Buffer.from(`\ufeff${page}`, 'utf16le'));
    expect([widePage.document.language, widePage.text.includes('<')]).toEqual(['en-GB', false]);
    expect((await read(wide)).text).toContain('flood barrier');
  });
});

it('reads an e-mail, whose sender publishes it', async () => {
  const { text, document } = await read(email);
  expect(text).toBe(`${paragraphs.join('\n\n')}\n`);
  expect(document).toMatchObject({
    title: 'Barrier fails north of the harbour',
    publisher: { name: 'River Post Briefing' },
    published: { edtf: '2031-03-06' },
  });
});

it('reads a page that a browser saved in one file', async () => {
  const saved = await read(mhtml);
  expect(saved.address).toBe(address);
  expect(saved.text).toContain(paragraphs[1]);
});

it('reads a PDF', async () => {
  expect((await read(pdf())).text.replaceAll(/\s+/g, ' ')).toContain(
    'The flood barrier north of the harbour failed on Tuesday',
  );
});

it("joins what a PDF's saved text cuts, and knows its running heads", async () => {
  const pages = [1, 2, 3, 4].map((number) => `River Post, page ${number}\nThe bar-\nrier failed ${number} times.\n`);
  const { text, article } = await read(pages.join('\f'));
  expect(text).toContain('The barrier failed 3 times.');
  expect(article.furniture.map(({ text: own }) => own)).toContain('River Post, page 2');
});

describe('an archive', () => {
  const pages = {
    [address]: page,
    'https://river-post.example/other': '<title>Other</title><p>Another page, of other things.</p>',
  };

  it.each([
    ['WARC', warc],
    ['WACZ', wacz],
  ])('(%s) of several pages lists them, and gives the one that is chosen', async (_, make) => {
    const bytes = Buffer.from(await make(pages));
    expect(await readDocument(bytes, null, null)).toEqual({
      kind: 'pages',
      pages: [
        { address, title: 'Barrier fails | River Post' },
        { address: 'https://river-post.example/other', title: 'Other' },
      ],
    });
    expect((await read(bytes, '1')).text).toContain(paragraphs[0]);
    const other = await read(bytes, 'https://river-post.example/other');
    expect([other.text, other.address, other.savedAt]).toEqual([
      'Another page, of other things.\n',
      'https://river-post.example/other',
      '2031-03-07',
    ]);
  });

  it('of one page gives that', async () => {
    expect((await read(Buffer.from(await warc({ [address]: page })))).text).toContain(paragraphs[0]);
  });
});

it.each([
  ['as a file', record('resource', 'text/html', Buffer.from(page))],
  ['packed with gzip', answer(['Content-Type: text/html', 'Content-Encoding: gzip'], gzipSync(page))],
  ['packed with Brotli', answer(['Content-Type: text/html', 'Content-Encoding: br'], brotliCompressSync(page))],
  ['packed with Zstandard', answer(['Content-Type: text/html', 'Content-Encoding: zstd'], zstdCompressSync(page))],
  [
    'unpacked, where its header says otherwise',
    answer(['Content-Type: text/html', 'Content-Encoding: br'], Buffer.from(page)),
  ],
  [
    'in chunks',
    answer(
      ['Content-Type: text/html', 'Transfer-Encoding: chunked'],
      Buffer.from(`${Buffer.byteLength(page).toString(16)}\r\n${page}\r\n0\r\n\r\n`),
    ),
  ],
])('reads a page that is archived %s', async (_, bytes) => {
  expect((await read(bytes)).text).toContain(`${paragraphs[1]}\n`);
});

it('decodes an archived page as it was sent', async () => {
  const body = Buffer.from('<html><body><p>\xcf\xf0\xe8\xe2\xe5\xf2</p></body></html>', 'latin1');
  expect((await read(answer(['Content-Type: text/html; charset=windows-1251'], body))).text).toBe('Привет\n');
});

it('drops no page of a large archive, and says where there is none', async () => {
  const numbers = Array.from({ length: 1_005 }, (_, number) => number);
  const pages = Object.fromEntries(numbers.map((number) => [`https://x.example/${number}`, `<p>Page ${number}.</p>`]));
  const bytes = Buffer.from(await warc(pages));
  expect((await read(bytes, 'https://x.example/1004')).text).toBe('Page 1004.\n');
  expect(await readDocument(bytes, null, '1006')).toEqual({
    kind: 'refused',
    why: 'the archive has no page "1006"; leave --page out to see which there are',
  });
});

it.each([
  ['plain', 'Subject to change: the barrier.\n\nFrom: nobody'],
  ['plain', '<3 is not a tag'],
  ['html', '\ufeff<!DOCTYPE html><p>x'],
  ['html', '<!-- saved from url=(0014)about:internet -->\n<html>'],
  ['email', email],
  ['email', mhtml],
  ['pdf', pdf()],
] as const)('takes for %s what is that', (format, bytes) => {
  expect(formatOf(Buffer.from(bytes))).toBe(format);
});

describe('what would harm is refused in one sentence', () => {
  const nested = `<html><body>${'<div>'.repeat(100_000)}x`;
  it.each<[string, () => Uint8Array | string, RegExp]>([
    ['a line of 5 MB', () => 'a'.repeat(5_000_000), /has 5000000 characters/],
    ['a long line', () => `${'word '.repeat(20_000)}\nend`, /a line has more than 50000 characters/],
    ['binary', () => Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 1, 2, 3]), /this is not a text/],
    ['broken UTF-8', () => Buffer.from([0x41, 0xc3, 0x28, 0x42]), /not UTF-8/],
    ['binary behind text', () => `${'word word\n'.repeat(12_000)}\0\u0001`, /this is not a text/],
    [
      'an e-mail that is not what it declares',
      () => Buffer.from(email.replace('300', '\xc3(00'), 'latin1'),
      /cannot be read in the encoding/,
    ],
    [
      'a Brotli bomb in an archive',
      () => answer(['Content-Type: text/html', 'Content-Encoding: br'], brotliCompressSync(Buffer.alloc(60_000_000))),
      /unpacks to more/,
    ],
    ['nothing', () => ' \n\n', /there is no text in it/],
    ['deep nesting', () => nested, /nested deeper|cannot be read|took/],
    [
      'an entity bomb',
      () => `<!DOCTYPE lolz [<!ENTITY a "${'ha'.repeat(100)}">]><html><body>${'&a;'.repeat(200_000)}</body></html>`,
      /characters|line has/,
    ],
    ['a gzip bomb', () => bomb(60), /unpacks to more/],
    ['a broken archive', () => Buffer.from('PK\u0003\u0004 and nothing else'), /cannot be read/],
    ['a broken PDF', () => '%PDF-1.7\nnothing', /cannot be read|no text/],
    [
      'a charset that is none',
      () => Buffer.from('<html><meta charset="klingon"><p>\xff', 'latin1'),
      /cannot be read as klingon/,
    ],
  ])('%s', async (_, make, why) => {
    const result = await readInWorker({ bytes: Buffer.from(make()), format: null, page: null });
    expect(result.kind === 'refused' ? result.why : JSON.stringify(result).slice(0, 200)).toMatch(why);
    expect(result.kind === 'refused' && result.why.includes('\n')).toBe(false);
  });

  it('ends what takes too long', async () => {
    const order = { bytes: Buffer.from(page), format: null, page: null };
    expect(await readInWorker(order, { ms: 1, memoryMb: 64 })).toMatchObject({
      kind: 'refused',
      why: expect.stringContaining('was ended'),
    });
  });

  it('scripts are text to nobody', async () => {
    const { text } = await read(
      `<p>${paragraphs[0]}<img src=x onerror=alert(1)><script>alert(2)</script></p><svg><script>alert(3)</script></svg>`,
    );
    expect(text).toBe(`${paragraphs[0]}\n`);
  });

  it('a page names no control characters', async () => {
    expect((await read('<p>The wall&#27;[31m fell.&#155;</p>')).text).toBe('The wall[31m fell.›\n');
  });
});
