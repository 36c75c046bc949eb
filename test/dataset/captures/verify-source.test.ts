import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { capture, flood, placeOf, sha256, sourceYaml } from '../flood.ts';
import { check } from '../run-check.ts';
import { tempDossier, tempFolder } from '../temp-folder.ts';

const name = 'sources/river-post-17.yaml';

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** The problems that `check` prints for a changed source and a changed capture, without the file's name. */
function problems(source: string, text: string | Buffer = capture): string[] {
  const data = tempDossier({ ...flood, [name]: source });
  const { lines } = check(data, tempFolder({ 'river-post-17.txt': text }));
  return lines
    .filter((line) => line.startsWith('flood/'))
    .map((line) => line.slice('flood/sources/river-post-17.yaml:'.length));
}

it('finds nothing wrong where nothing is', () => {
  expect(problems(sourceYaml)).toEqual([]);
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

it('finds a capture that is not UTF-8', () => {
  expect(problems(sourceYaml, Buffer.from([0xff, 0xfe, 0x41]))).toEqual([
    expect.stringContaining('the capture is not UTF-8'),
  ]);
});

const unquoted = 'It did not say which.';
const withoutReason = sourceYaml.replace(/ {2}- at: \[284, 305\]\n.*\n/, '');

it('lists a sentence that has no quote and is not left out', () => {
  expect(problems(withoutReason)).toEqual([
    `8:1  left-out  the sentence at ${placeOf(unquoted)} has no quote and is not left out: "${unquoted}"`,
  ]);
});

it('lists no sentence while a quote or a position cannot be read, since the sentence may be that of the quote', () => {
  const noQuote = problems(withoutReason.replace('quote: at least 300 homes\n', 'quote:\n'));
  expect(noQuote[0]).toMatch(/claims\[0\]\.quote {2}this is empty/);
  const noPosition = problems(withoutReason.replace('at: [112, 130]', 'at: 112'));
  expect(noPosition[0]).toMatch(/claims\[0\]\.at {2}this is 112/);
  expect([...noQuote, ...noPosition].join()).not.toContain('has no quote');
});

it('ends sentences by the rules of the source’s language', () => {
  const text = capture.replace('It did not say which.', 'It did; but not what.');
  const source = sourceYaml.replace('[284, 305]', '[284, 291]').replace(sha256, hashOf(text));
  expect(problems(source, text)).toEqual([]);
  expect(problems(source.replace('language: en', 'language: el'), text)).toEqual([
    expect.stringContaining('the sentence at [292, 305] has no quote and is not left out: "but not what."'),
  ]);
});

it('takes the sentences of a quote that stands there more than once as covered', () => {
  const text = capture.replace(
    'Twelve of them are electric pumps. It did not say',
    'Twelve came. Twelve came. It did not',
  );
  const source = sourceYaml
    .replace(/quote: Twelve .*\n.*\n/, 'quote: Twelve came\n')
    .replace('[284, 305]', '[275, 292]')
    .replace('[306, 320]', '[293, 307]')
    .replace(sha256, hashOf(text));
  expect(problems(source, text)).toEqual([
    expect.stringMatching(
      /claims\[2\]\.at {2}the quote stands in the capture 2 times; .* \[249, 260\] or \[262, 273\]$/,
    ),
  ]);
});

it('finds a range that ends after the capture', () => {
  expect(problems(sourceYaml.replace('[306, 320]', '[306, 321]'))).toEqual([]);
  expect(problems(sourceYaml.replace('[306, 320]', '[306, 322]'))).toEqual([
    '15:9  left-out[3].at  [306, 322] ends after the capture, which has 321 characters',
  ]);
});

it('asks for the position of a quote that stands there twice', () => {
  const found = problems(
    sourceYaml.replace('quote: Twelve of them are electric pumps\n    at: [249, 282]', 'quote: pumps'),
  );
  expect(found).toEqual([
    '42:5  claims[2].at  the quote stands in the capture 2 times; write the position that is meant: ' +
      'at [203, 208] or [277, 282]',
  ]);
});

it('does not look for the quote of a claim that has moved', () => {
  const moved = `  - id: ministry-pumps-old
    statement: The ministry of water says that the region has received no pumps.
    quote: We have received no pumps
    chain: [water-ministry]
    modality: asserted
    moved-to: ministry-pumps-received
`;
  expect(problems(sourceYaml + moved)).toEqual([]);
});
