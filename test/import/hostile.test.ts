import { readdirSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { openClash } from './clash.ts';
import { claimsMap } from './shapes.ts';

const header = 'Nr;Outlet;Link;Date;Said by;Claim;Quote;Status;Deaths\n';

/** A small workbook of one sheet. */
function workbook(sheetData: string, extra: Record<string, Uint8Array> = {}): Buffer {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const packages = 'http://schemas.openxmlformats.org/package/2006';
  const parts: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${packages}/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${packages}/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packages}/relationships"><Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${main}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${sheetData}</sheetData></worksheet>`,
  };
  const bytes = Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]));
  return Buffer.from(zipSync({ ...bytes, ...extra }));
}

function rowXml(row: number, cells: readonly string[]): string {
  const inner = cells.map((text, index) => {
    const place = `${String.fromCharCode(65 + index)}${row}`;
    return text.startsWith('<')
      ? text.replace('<c', `<c r="${place}"`)
      : `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`;
  });
  return `<row r="${row}">${inner.join('')}</row>`;
}

const head = rowXml(1, ['Nr', 'Outlet', 'Link', 'Date', 'Said by', 'Claim', 'Quote', 'Status', 'Deaths']);
const good = rowXml(2, [
  '1',
  'River Post',
  'https://post.example/1',
  '<c s="1"><v>47920</v></c>',
  'Ann Example',
  '',
  '',
  'confirmed',
  '<c><v>12</v></c>',
]);

describe('a spreadsheet', () => {
  it('is read with its numbers and days', async () => {
    const { run } = openClash();
    expect((await run('t.xlsx', workbook(head + good), { map: claimsMap })).text).toContain(
      '1 row written: 1 source, 1 claim, 0 actors',
    );
  });

  it.each([
    ['with a formula', () => workbook(head + rowXml(2, ['<c><f>1+1</f><v>2</v></c>'])), 'the cell A2 is a formula'],
    ['that is a zip bomb', () => workbook(head, { 'xl/x.xml': new Uint8Array(210_000_000) }), 'when it is unpacked'],
    ['that is another archive', () => Buffer.from(zipSync({ a: strToU8('a') })), 'damaged spreadsheet'],
    ['that is cut off', () => workbook(head + good).subarray(0, 900), 'damaged spreadsheet'],
    ['that says less than it has', () => liar(), 'Nothing was brought in'],
  ])('%s is refused in one sentence', async (_, bytes, says) => {
    const { dataDir, run } = openClash();
    const before = readdirSync(`${dataDir}/flood/sources`);
    const { code, text } = await run('t.xlsx', bytes(), { map: claimsMap });
    expect(code).toBe(2);
    expect(text).toContain(says);
    expect(text).not.toContain('\n');
    expect(readdirSync(`${dataDir}/flood/sources`)).toEqual(before);
  });
});

/** An archive whose central directory gives the sheet a length of ten bytes. */
function liar(): Buffer {
  const bytes = workbook(head + good);
  let at = bytes.indexOf('PK\u0001\u0002', 0, 'latin1');
  while (at >= 0) {
    if (bytes.subarray(at + 46, at + 100).includes('sheet1.xml')) bytes.writeUInt32LE(10, at + 24);
    at = bytes.indexOf('PK\u0001\u0002', at + 1, 'latin1');
  }
  return bytes;
}

describe('a hostile table', () => {
  it.each([
    ['too large', () => Buffer.alloc(50_000_001, 'x'), 'at most 50 MB are brought in'],
    ['of too many rows', () => Buffer.from(header + '1;2\n'.repeat(20_001)), 'more than 20,000 rows'],
    [
      'with a row of 5 MB',
      () => Buffer.from(`${header}1;${'x'.repeat(5_000_000)}\n`),
      'more than 1,000,000 characters',
    ],
    [
      'with a row of 5 MB in quotation marks',
      () => Buffer.from(`${header}1;"${'x\n'.repeat(2_500_000)}"\n`),
      '1,000,000',
    ],
    ['that is binary', () => Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 1, 2]), 'the file is no text'],
    [
      'of broken UTF-8',
      () => Buffer.concat([Buffer.from(header), Buffer.from([0xc3, 0x28])]),
      'not UTF-8 from line 2 on',
    ],
    ['with an open quotation mark', () => Buffer.from(`${header}1;"x\n`), 'never closed'],
    ['that is empty', () => Buffer.from(''), 'the table is empty'],
    ['with two columns of one name', () => Buffer.from('a;a\n1;2\n'), 'two columns are named "a"'],
  ])('%s is refused in one sentence, and nothing is written', async (_, bytes, says) => {
    const { dataDir, run } = openClash();
    const before = readdirSync(`${dataDir}/flood/sources`);
    const { code, text } = await run('t.csv', bytes(), { map: claimsMap });
    expect(code).toBe(2);
    expect(text).toContain(says);
    expect(text).not.toContain('\n');
    expect(readdirSync(`${dataDir}/flood/sources`)).toEqual(before);
  });

  it('is shown without escape codes, and with markup refused', async () => {
    const { run } = openClash();
    const row =
      '1;River Post;;;Eve \u001b[31mred;x;x;confirmed;\n2;River Post;;;;River Post: <b>it</b> fell;x;confirmed;\n';
    const { code, text } = await run('t.csv', header + row, { map: claimsMap });
    expect(code).toBe(1);
    expect(text).toContain('row 2, Said by: "Eve');
    expect(text).toContain('row 3, Claim: this text holds an HTML tag');
    expect(text).not.toContain('\u001b');
  });

  it('of JSON nested deeply is refused', async () => {
    const { run } = openClash();
    const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
    expect((await run('t.json', deep, { shape: 'claimreview' })).text).toContain('there is no ClaimReview');
    expect((await run('t.json', '{', { shape: 'claimreview' })).text).toContain('is not JSON');
  });
});
