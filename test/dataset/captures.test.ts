import { describe, expect, it } from 'vitest';
import { codePoints } from '../../src/dataset/captures/code-points.ts';
import { findQuote } from '../../src/dataset/captures/find-quote.ts';
import { uncoveredSentences } from '../../src/dataset/captures/uncovered-sentences.ts';
import { capture, flood, placeOf, sourceYaml } from './flood.ts';
import { check } from './run-check.ts';
import { tempDossier, tempFolder } from './temp-folder.ts';

const name = 'sources/river-post-17.yaml';

/** The lines that `check` prints about problems, for a changed source file and a changed capture. */
function problems(source: string, text: string | Buffer = capture): string[] {
  const data = tempDossier({ ...flood, [name]: source });
  const { lines } = check(data, tempFolder({ 'river-post-17.txt': text }));
  return lines
    .filter((line) => line.startsWith('flood/'))
    .map((line) => line.slice('flood/sources/river-post-17.yaml:'.length));
}

describe('code points', () => {
  const text = 'a🌊b🌊🌊c';
  const points = codePoints(text);

  it('counts characters beyond U+FFFF as one', () => {
    expect(points.length).toBe(6);
    expect(points.slice(1, 2)).toBe('🌊');
    expect(points.slice(3, 6)).toBe('🌊🌊c');
    expect(points.find('🌊')).toEqual([
      [1, 2],
      [3, 4],
      [4, 5],
    ]);
    expect(points.rangeOfUnits(text.indexOf('c'), text.length)).toEqual([5, 6]);
  });

  it('gives nothing beyond the end', () => {
    expect(points.slice(6, 9)).toBe('');
    expect(points.slice(70, 90)).toBe('');
    expect(codePoints('abc').slice(2, 90)).toBe('c');
    expect(codePoints('abc').find('')).toEqual([]);
  });
});

describe('a quote', () => {
  const find = (text: string, quote: string, at?: [number, number]) => findQuote(codePoints(text), text, quote, at);

  it('stands where it is said to stand, or where it stands once', () => {
    expect(find('wet and wet', 'wet', [8, 11])).toEqual({ ok: true, at: [8, 11] });
    expect(find('wet and dry', 'dry')).toEqual({ ok: true, at: [8, 11] });
  });

  it.each([
    [
      'wet and wet',
      'wet',
      undefined,
      'the quote stands in the capture 2 times; write the position that is meant: at [0, 3] or [8, 11]',
    ],
    ['wet and dry', 'dry', [0, 3], 'the quote does not stand at [0, 3], but at [8, 11]'],
    ['wet and dry', 'damp', undefined, 'the capture does not hold this quote'],
    ['the river’s banks – wet', "river's banks - wet", undefined, 'at [4, 23] it has "river’s banks – wet"'],
    ['some 11,000 men', 'some 11', undefined, 'the quote cuts a word or a number in two: "some 11,0"'],
    ['the troops', 'the troop', undefined, 'cuts a word'],
    ['about 2000 men', 'about 200', undefined, 'cuts a word'],
  ] as const)('of "%s" with "%s" at %s is refused', (text, quote, at, says) => {
    const place = find(text, quote, at && [...at]);
    expect(place.ok ? '' : place.reason).toContain(says);
  });

  it('may stand before a unit that is written to the number', () => {
    expect(find('a 170mm gun', 'a 170')).toMatchObject({ ok: true });
  });
});

it('lists the sentences that no range overlaps, line by line', () => {
  const text = '🌊 One is here. Two is there!\n***\n\nThree has no end\r\nFour.';
  const points = codePoints(text);
  expect(
    uncoveredSentences(text, points, 'en', [
      [2, 5],
      [60, 70],
    ]),
  ).toEqual([
    { at: [15, 28], words: 'Two is there!' },
    { at: [34, 50], words: 'Three has no end' },
    { at: [52, 57], words: 'Four.' },
  ]);
  const long = 'One two three four five six seven eight nine ten.';
  expect(uncoveredSentences(long, codePoints(long), 'en', [])[0]?.words).toBe(
    'One two three four five six seven eight …',
  );
});

describe('with captures', () => {
  it('finds nothing wrong where nothing is', () => {
    const { code, lines } = check(tempDossier(flood), tempFolder({ 'river-post-17.txt': capture }));
    expect(code).toBe(0);
    expect(lines).toEqual([
      expect.stringMatching(/^flood: 1 source, 3 claims, .*; 1 of 1 capture read, 3 of 3 quotes found in place$/),
      'no problems',
    ]);
  });

  it('finds a changed byte, and says which quotes still stand', () => {
    const found = problems(sourceYaml, capture.replace('300 homes', '301 homes'));
    expect(found).toEqual([
      expect.stringMatching(
        /^7:45 {2}capture\.sha256 {2}the capture is another one: its SHA-256 is [0-9a-f]{64}; 2 of 3 quotes stand where they did \(not those of barrier-houses-flooded\)/,
      ),
      expect.stringMatching(/^20:12 {2}claims\[0\]\.quote {2}the capture does not hold this quote/),
    ]);
    const moved = problems(sourceYaml, `x${capture}`);
    expect(moved).toHaveLength(4);
    expect(moved[1]).toContain('claims[0].at  the quote does not stand at [112, 130], but at [113, 131]');
    expect(problems(sourceYaml, `${capture}x`)).toEqual([
      expect.stringContaining('3 of 3 quotes stand where they did (all of them)'),
    ]);
  });

  it('says that there is no capture, or that it is not UTF-8', () => {
    const missing = check(tempDossier(flood), tempFolder());
    expect(missing.code).toBe(1);
    expect(missing.lines[1]).toContain('capture.file  there is no file "river-post-17.txt"');
    expect(problems(sourceYaml, Buffer.from([0xff, 0xfe, 0x41]))).toEqual([
      expect.stringContaining('the capture is not UTF-8'),
    ]);
  });

  it('lists a sentence that has no quote and is not left out', () => {
    const found = problems(sourceYaml.replace(/ {2}- at: \[284, 305\]\n.*\n/, ''));
    expect(found).toEqual([
      `8:1  left-out  the sentence at ${placeOf('It did not say which.')} has no quote and is not left out: "It did not say which."`,
    ]);
  });

  it('finds a range that ends after the capture', () => {
    expect(problems(sourceYaml.replace('[306, 320]', '[306, 330]'))).toEqual([
      '15:9  left-out[3].at  [306, 330] ends after the capture, which has 321 characters',
    ]);
  });

  it('asks for the position of a quote that stands there twice', () => {
    const found = problems(
      sourceYaml.replace('quote: Twelve of them are electric pumps\n    at: [249, 282]', 'quote: pumps'),
    );
    expect(found[0]).toBe(
      '42:5  claims[2].at  the quote stands in the capture 2 times; write the position that is meant: at [203, 208] or [277, 282]',
    );
  });

  it('holds quotes against captures even while the dossier has other problems', () => {
    const found = problems(sourceYaml.replace('language: en', 'language: English').replace('[176, 208]', '[177, 209]'));
    expect(found).toEqual([
      expect.stringContaining('4:11  language'),
      expect.stringContaining('claims[1].at  the quote does not stand at [177, 209]'),
    ]);
  });
});
