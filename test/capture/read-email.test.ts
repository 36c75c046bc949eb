import { expect, it } from 'vitest';
import { readEmail } from '../../src/capture/read-email.ts';
import type { SavedDocument } from '../../src/capture/saved-document.ts';
import { email, paragraphs } from './some-documents.ts';

interface Mail {
  subject: string;
  body: string;
  type?: string;
}

/** An e-mail of a colleague, sent late in the evening west of Greenwich. */
function mailOf({ subject, body, type = 'text/plain; charset=utf-8' }: Mail): string {
  const head = [
    'From: Bob Colleague <bob@desk.example>',
    'Date: Thu, 6 Mar 2031 23:30:00 -0500',
    `Subject: ${subject}`,
  ];
  return [...head, 'MIME-Version: 1.0', `Content-Type: ${type}`, '', body].join('\r\n');
}

async function read(mail: string): Promise<SavedDocument> {
  const result = await readEmail(Buffer.from(mail));
  if (result.kind !== 'document') throw new Error(JSON.stringify(result));
  return result.document;
}

const body = paragraphs.join('\n\n');
const english =
  'From: River Post <news@river-post.example>\nDate: Wed, Mar 5, 2031 at 8:00 AM\nSubject: Barrier fails\nTo: <bob@desk.example>';
const german =
  'Von: River Post <news@x.example>\nGesendet: Mittwoch, 5. März 2031 08:00\nAn: Bob\nBetreff: Barrier fails';
const ofRiverPost = {
  title: 'Barrier fails',
  publisher: { name: 'River Post', basis: 'the forwarded e-mail is from this name' },
  published: { edtf: '2031-03-05' },
};
const nothing = { title: null, publisher: null, published: null };

it('takes the day in the zone in which an e-mail was sent', async () => {
  const { document } = await read(mailOf({ subject: 'Barrier fails', body }));
  expect(document.published).toEqual({
    edtf: '2031-03-06',
    basis: 'the e-mail\'s date is "Thu, 6 Mar 2031 23:30:00 -0500"',
  });
});

it.each([
  ['with a mark', 'Fwd: x', `Worth adding.\n\n---------- Forwarded message ---------\n${english}\n\n${body}`],
  [
    'whose subject was changed',
    'For you',
    `Worth adding.\n\nBegin forwarded message:\n\n> ${english.replaceAll('\n', '\n> ')}\n\n${body}`,
  ],
  ['in German', 'WG: x', `Worth adding.\n\n${german}\n\n${body}`],
])('gives a forwarded e-mail (%s) to whoever wrote it', async (_, subject, text) => {
  const { document, article, text: kept } = await read(mailOf({ subject, body: text }));
  expect(document).toMatchObject(ofRiverPost);
  expect(kept).toContain('Worth adding.');
  expect(article.furniture.map(({ text: own, why }) => `${why}: ${own.trim().split('\n')[0]}`)).toEqual([
    'words of whoever forwarded the e-mail: Worth adding.',
    expect.stringMatching(/^heading of the forwarded e-mail: (?:-+ Forwarded|Begin forwarded|Von: River Post)/),
  ]);
});

it('reads the heading of a forwarded e-mail of HTML', async () => {
  const html = `<p>Worth adding.</p><div>---------- Forwarded message ---------<br>${english.replaceAll('<', '&lt;').replaceAll('\n', '<br>')}</div>${paragraphs.map((text) => `<p>${text}</p>`).join('')}`;
  const { document } = await read(mailOf({ subject: 'Fwd: x', body: html, type: 'text/html; charset=utf-8' }));
  expect(document).toMatchObject(ofRiverPost);
});

it('reads an attached e-mail, in words that are the same on every machine', async () => {
  const parts = `--b\r\nContent-Type: text/plain\r\n\r\nWorth adding.\r\n--b\r\nContent-Type: message/rfc822\r\n\r\n${email}\r\n--b--\r\n`;
  const { document, text } = await read(
    mailOf({ subject: 'Fwd: x', body: parts, type: 'multipart/mixed; boundary=b' }),
  );
  expect(text).toBe(`Worth adding.\n\n${body}\n`);
  expect(document).toMatchObject({ publisher: { name: 'River Post Briefing' }, published: { edtf: '2031-03-06' } });
});

it.each([
  ['no heading', 'Fwd: Barrier fails', body],
  ['two e-mails', 'Fwd: x', `${english}\n\n${body}\n\n${english.replace('River Post', 'The Mill')}\n\nMore.`],
])('says nothing of a forwarded e-mail with %s', async (_, subject, text) => {
  expect((await read(mailOf({ subject, body: text }))).document).toMatchObject(nothing);
});

it.each([
  [
    'only an address',
    english.replace('River Post <news@river-post.example>', 'news@river-post.example'),
    { publisher: null },
  ],
  [
    'a day that may be of two months',
    english.replace('Wed, Mar 5, 2031 at 8:00 AM', '03/05/2031'),
    { published: null },
  ],
  [
    'two days',
    english.replace('Mar 5, 2031 at 8:00 AM', 'March 5, 2031, sent again on March 7, 2031'),
    { published: null },
  ],
])('invents nothing where the heading has %s', async (_, heading, says) => {
  expect((await read(mailOf({ subject: 'Fwd: x', body: `${heading}\n\n${body}` }))).document).toMatchObject(says);
});

it('leaves an answer to who wrote it, whatever it quotes', async () => {
  const { document } = await read(
    mailOf({ subject: 'Re: Barrier fails', body: `${body}\n\n${english}\n\nWhat is known?` }),
  );
  expect(document.publisher?.name).toBe('Bob Colleague');
});
