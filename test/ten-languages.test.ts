import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commands } from '../commands/index.ts';
import { parseLine } from '../src/core/command/parse-line.ts';
import type { Dossier } from '../src/core/dossier/dossier.ts';
import { withoutFullStop } from '../src/core/text/without-full-stop.ts';
import { loadDataset } from '../src/dataset/load-dataset.ts';
import { renderView } from '../src/local/render/render-view.ts';
import { check } from './dataset/run-check.ts';
import { tempDossier, tempFolder } from './dataset/temp-folder.ts';
import { sessionOf, viewOf } from './support/desk.ts';

/** An invented page in one language, and what a person writes down of it. */
interface Page {
  language: string;
  why: string;
  capture: string;
  quote: string;
  /** The quote as the fixed file has it, where that is not what the person wrote. */
  fixed?: string;
  speaker: string;
  statement: string;
  value: string;
  searches: readonly string[];
}

const pages: readonly Page[] = [
  {
    language: 'zh',
    why: 'no spaces between words',
    capture: '市长安例说，至少1.1万户房屋被洪水淹没。',
    quote: '至少1.1万户房屋',
    speaker: '安例',
    statement: '市长安例说，被淹的房屋至少有1.1万户。',
    value: 'at least 1.1万',
    searches: ['房屋', '被淹 安例', '11000', '户'],
  },
  {
    language: 'ja',
    why: 'lines that end with \\r\\n within a sentence',
    capture: '市長の佐藤例子は、少なくとも１１，０００戸が\r\n浸水したと述べた。',
    quote: '少なくとも１１，０００戸が浸水した',
    speaker: '佐藤例子',
    statement: '市長の佐藤例子によると、１１，０００戸以上の家屋が浸水した。',
    value: 'at least １１，０００',
    searches: ['浸水', '例子', '11000'],
  },
  {
    language: 'ko',
    why: 'a capture in decomposed letters (NFD)',
    capture: '김예시 시장은 최소 11,000채가 침수됐다고 말했다.'.normalize('NFD'),
    quote: '최소 11,000채가 침수됐다고',
    fixed: '최소 11,000채가 침수됐다고'.normalize('NFD'),
    speaker: '김예시',
    statement: '김예시는 침수된 집을 11,000채 이상으로 봤다.',
    value: 'at least 11,000',
    searches: ['침수', '예시', '11000'],
  },
  {
    language: 'th',
    why: 'no spaces between words, and vowel signs',
    capture: 'นายกเทศมนตรีสมชายกล่าวว่าบ้านอย่างน้อย 11,000 หลังถูกน้ำท่วม',
    quote: 'บ้านอย่างน้อย 11,000 หลังถูกน้ำท่วม',
    speaker: 'สมชาย',
    statement: 'นายกเทศมนตรีสมชายกล่าวว่าบ้านอย่างน้อย 11,000 หลังถูกน้ำท่วม',
    value: 'at least 11,000',
    searches: ['น้ำท่วม', 'สมชาย', '11000'],
  },
  {
    language: 'hi',
    why: 'vowel signs, a joiner and another full stop',
    capture: 'महापौर रवि उदाहरण ने कहा कि कम से कम 1,00,000 घर क्\u200dषेत्र में डूब गए।',
    quote: 'कम से कम 1,00,000 घर क्\u200dषेत्र में डूब गए',
    speaker: 'रवि उदाहरण',
    statement: 'रवि उदाहरण ने डूबे घरों की संख्या 1,00,000 या उससे अधिक बताई।',
    value: 'at least 1,00,000',
    searches: ['डूब', 'क्\u200dषेत्र', '100000'],
  },
  {
    language: 'ar',
    why: 'marks of direction in the capture',
    capture: 'قال العمدة سامي مثال إن \u200f١١٠٠٠\u200f منزل على الأقل غمرتها المياه.',
    quote: '١١٠٠٠ منزل على الأقل',
    speaker: 'سامي مثال',
    statement: 'قال سامي مثال إن عدد المنازل المغمورة ١١٠٠٠ على الأقل.',
    value: 'at least ١١٠٠٠',
    searches: ['المغمورة', 'سامى', '11000'],
  },
  {
    language: 'fa',
    why: 'non-joiners',
    capture: 'شهردار رضا نمونه گفت دست\u200cکم ۱۱٬۰۰۰ خانه زیر آب می\u200cرود.',
    quote: 'دست\u200cکم ۱۱٬۰۰۰ خانه زیر آب می\u200cرود',
    speaker: 'رضا نمونه',
    statement: 'رضا نمونه گفت دست\u200cکم ۱۱٬۰۰۰ خانه زیر آب می\u200cرود.',
    value: 'at least ۱۱٬۰۰۰',
    searches: ['می\u200cرود', 'میرود', '11000'],
  },
  {
    language: 'uk',
    why: 'a no-break space',
    capture: 'Мер Олена Приклад заявила, що затоплено щонайменше 11\u00a0000\u00a0будинків.',
    quote: 'щонайменше 11 000 будинків',
    fixed: 'щонайменше 11\u00a0000\u00a0будинків',
    speaker: 'Олена Приклад',
    statement: 'Олена Приклад назвала щонайменше 11 000 затоплених будинків.',
    value: 'at least 11 000',
    searches: ['БУДИНКІВ', 'олена', '11000'],
  },
  {
    language: 'pl',
    why: 'lines that end within a sentence, and a letter that does not decompose',
    capture: 'Burmistrz Łucja Przykład powiedziała, że zalało\nco najmniej 11 000 domów.',
    quote: 'zalało co najmniej 11 000 domów',
    speaker: 'Łucja Przykład',
    statement: 'Łucja Przykład podała, że zalało co najmniej 11 000 domów.',
    value: 'at least 11 000',
    searches: ['zalalo', 'lucja przyklad', '11000'],
  },
  {
    language: 'de',
    why: 'a soft hyphen, ß and other quotation marks',
    capture: 'Änne Beispiel sagte: „Mindestens 11.000 Häuser an der Straße stehen unter Was\u00adser.“',
    quote: 'Mindestens 11.000 Häuser an der Straße stehen unter Wasser',
    fixed: 'Mindestens 11.000 Häuser an der Straße stehen unter Was\u00adser',
    speaker: 'Änne Beispiel',
    statement: 'Änne Beispiel sprach von mindestens 11.000 Häusern.',
    value: 'at least 11.000',
    searches: ['strasse', 'anne wasser', '11000'],
  },
];

describe.each(pages)('a page in $language, with $why', (page) => {
  it('goes from its capture to a citation', () => {
    const captures = tempFolder({ 'page.txt': page.capture });
    const data = tempDossier(filesOf(page));
    const told = check(data, captures, '--fix').lines.filter((line) => !line.startsWith('suggestion: '));
    expect(told.filter((line) => !line.startsWith('next: ')).slice(-2)).toEqual([
      expect.stringContaining('1 of 1 capture read, 1 of 1 quote found in place'),
      // A point between thousands is told, for English reads it as a decimal.
      page.language === 'de' ? 'nothing wrong, and 1 suggestion' : 'no problems',
    ]);
    expect(readFileSync(join(data, 'flood/sources/river-post-1.yaml'), 'utf8')).toMatch(/^ {4}at: \[\d+, \d+\]$/m);
    const { dossiers, problems } = loadDataset(data);
    expect(problems).toEqual([]);
    const [dossier] = dossiers;
    if (dossier === undefined) throw new Error('there is no dossier');
    const { fixed = page.quote } = page;
    expect(dossier.claims.get('homes')?.quote).toBe(fixed);
    for (const text of page.searches) expect(answer(dossier, `/search text:«${text}»`)).toContain(page.statement);
    expect(answer(dossier, '/search zzzz')).not.toContain(page.statement);
    expect(answer(dossier, `/claims actor：「${page.speaker}」`)).toContain(page.statement);
    expect(answer(dossier, '/evidence homes')).toContain(fixed);
    expect(answer(dossier, '/cite homes')).toContain(`${withoutFullStop(page.statement)} (`);
  });
});

/** The files of a dossier as a person writes them, without hash and position. */
function filesOf({ language, quote, speaker, statement, value }: Page): Record<string, string> {
  return {
    'dossier.yaml': `title: Flood
summary: An invented flood.
language: ${language}
questions:
  houses:
    ask: How many houses were flooded?
    title: Flooded houses
    measure: cumulative
    unit: houses
`,
    'actors.yaml': `actors:
  river-post: { name: River Post, kind: outlet }
  mayor: { name: ${speaker}, kind: person }
`,
    'sources/river-post-1.yaml': `publisher: river-post
title: Flood
language: ${language}
url: null
published: 2031-03-07
capture: { file: page.txt, at: null }
claims:
  - id: homes
    statement: ${statement}
    quote: ${quote}
    chain: [mayor]
    modality: asserted
    answers: houses
    value: ${value}
`,
  };
}

/** What a person at a wide terminal reads. */
function answer(dossier: Dossier, line: string): string {
  const read = parseLine(line, commands);
  if (!read.ok) throw new Error(`"${line}" cannot be read: ${read.refusal.kind}`);
  return renderView(viewOf(read.invocation, sessionOf(dossier)), { width: 1_000, colour: false });
}
