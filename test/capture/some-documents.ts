import { gzipSync, zipSync } from 'fflate';
import { WARCRecord, WARCSerializer } from 'warcio';

/** The invented article that every format holds. */
export const paragraphs = [
  'The flood barrier north of the harbour failed on Tuesday night, the mayor of Port Sample said in a statement to the press.',
  'At least 300 homes are under water, Ann Example told Coast Wire, and some 11,000 people were without power in the morning.',
  'The water office denied that the gate had been open. It said that an inquiry would begin, and that 40 pumps had arrived.',
] as const;

/** A page of a news site, with all that stands around an article. */
export const page = `<!doctype html>
<html lang="en-GB"><head><title>Barrier fails | River Post</title>
<meta property="og:site_name" content="River Post"><meta property="og:title" content="Barrier fails north of the harbour">
<link rel="canonical" href="https://river-post.example/2031/barrier">
<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2031-03-06T07:12:00+01:00","headline":"x"}</script>
<script>document.write("never seen")</script><style>p { color: red }</style></head>
<body><header><a href="/">River Post</a></header><nav><ul><li>News</li><li>Sport</li></ul></nav>
<div class="cookie-banner">We use cookies to serve you. Accept all</div>
<main><article><h1>Barrier fails north of the harbour</h1>
${paragraphs.map((text) => `<p>${text}</p>`).join('\n')}</article></main>
<aside class="related"><h3>More stories</h3><a href="/x">Ten worst floods of the century</a></aside>
<div id="comments"><p>Be the first to write something.</p></div>
<footer>© River Post</footer></body></html>`;

export const email = `From: River Post Briefing <news@river-post.example>
To: desk@example.org
Date: Thu, 06 Mar 2031 07:12:00 +0000
Subject: Barrier fails north of the harbour
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8

${paragraphs.join('\n\n')}
`;

/** A page as a browser saves it in one file. */
export const mhtml = `From: <Saved by Blink>
Snapshot-Content-Location: https://river-post.example/2031/barrier
Subject: Barrier fails
Date: Thu, 6 Mar 2031 09:00:00 -0000
MIME-Version: 1.0
Content-Type: multipart/related; type="text/html"; boundary="b1"

--b1
Content-Type: text/html
Content-Transfer-Encoding: quoted-printable

${page.replaceAll('=', '=3D')}
--b1--
`;

/** A PDF of one page with a line for each paragraph's beginning, made by hand. */
export function pdf(): Buffer {
  const lines = paragraphs.map((text) => `(${text.slice(0, 60).replaceAll(/[()\\]/g, '')}) Tj 0 -20 Td`);
  const stream = `BT /F1 12 Tf 40 700 Td ${lines.join(' ')} ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let text = '%PDF-1.4\n';
  const places = objects.map((object, index) => {
    const place = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const start = text.length;
  text += `xref\n0 6\n0000000000 65535 f \n${table}trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}

/** An archive of pages, each by its address, as crawlers write it. */
export async function warc(pages: Readonly<Record<string, string>>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for (const [url, html] of Object.entries(pages)) {
    const httpHeaders = { 'Content-Type': 'text/html; charset=utf-8' };
    const options = {
      url,
      date: '2031-03-07T10:00:00Z',
      type: 'response' as const,
      httpHeaders,
      statusline: 'HTTP/1.1 200 OK',
    };
    const record = WARCRecord.create({ ...options, warcVersion: 'WARC/1.1' }, [Buffer.from(html)]);
    parts.push(await WARCSerializer.serialize(record, { gzip: true }));
  }
  return Buffer.concat(parts);
}

/** An archive of one record, as it is written by hand. */
export function record(kind: 'response' | 'resource', type: string, body: Uint8Array): Uint8Array {
  const head = `WARC/1.1\r\nWARC-Type: ${kind}\r\nWARC-Target-URI: https://river-post.example/2031/barrier\r\nWARC-Date: 2031-03-07T10:00:00Z\r\nWARC-Record-ID: <urn:x>\r\nContent-Type: ${type}\r\nContent-Length: ${body.length}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), body, Buffer.from('\r\n\r\n')]);
}

/** The same of the answer of a server, with its headers. */
export function answer(headers: readonly string[], body: Uint8Array): Uint8Array {
  const http = Buffer.from(`HTTP/1.1 200 OK\r\n${headers.join('\r\n')}\r\n\r\n`);
  return record('response', 'application/http; msgtype=response', Buffer.concat([http, body]));
}

export async function wacz(pages: Readonly<Record<string, string>>): Promise<Uint8Array> {
  return zipSync({ 'archive/data.warc.gz': await warc(pages), 'datapackage.json': Buffer.from('{}') });
}

/** A record that says that it holds a page, and unpacks to megabytes of nothing. */
export function bomb(megabytes: number): Uint8Array {
  const body = Buffer.alloc(megabytes * 1_000_000, 0x20);
  const http = 'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n';
  const head = `WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: https://x.example/\r\nWARC-Date: 2031-03-07T10:00:00Z\r\nWARC-Record-ID: <urn:x>\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${http.length + body.length}\r\n\r\n${http}`;
  return gzipSync(Buffer.concat([Buffer.from(head), body, Buffer.from('\r\n\r\n')]));
}
