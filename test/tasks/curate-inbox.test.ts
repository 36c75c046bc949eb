import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readConfig } from '../../src/config.ts';
import { checkAudit } from '../../src/store/audit.ts';
import { openStore } from '../../src/store/open-store.ts';
import { inTransaction } from '../../src/store/store.ts';
import { addSuggestion, changeSuggestion, suggestionOf } from '../../src/store/suggestions.ts';
import { curateInbox } from '../../src/tasks/curate-inbox.ts';
import { capture, flood } from '../dataset/flood.ts';
import { problemsIn, tempDossier, tempFolder } from '../dataset/temp-folder.ts';
import { aSuggestion } from '../support/a-suggestion.ts';

const text = 'The mayor now says 280 homes are under water.';

/** A data folder, a store with an approved suggestion, and captures. */
async function desk() {
  const places = {
    DATA_DIR: tempDossier(flood),
    STATE_DIR: tempFolder(),
    CAPTURES_DIR: tempFolder({ 'river-post-17.txt': capture }),
  };
  const store = await openStore({ stateDir: places.STATE_DIR });
  const given = aSuggestion({ text, from: 'https://example.org/a', note: '\u001B[31mred', question: 'houses-flooded' });
  await inTransaction(store, (one) => addSuggestion(one, given));
  const approved = { ...given, state: 'approved', approvals: ['slack:C'], decided: { by: 'slack:C', at: 5 } } as const;
  await inTransaction(store, (one) => changeSuggestion(one, approved, { what: 'approved', who: 'slack:C', at: 5 }));
  await store.close();
  return places;
}

async function run(places: Awaited<ReturnType<typeof desk>>, answers: readonly string[], dies = false) {
  const read = readConfig(places);
  if (!read.ok) throw new Error(read.problems.join());
  const rest = [...answers];
  let out = '';
  const say = (told: string) => {
    out += told;
  };
  const running = curateInbox(['flood', '--inbox'], {
    config: read.config,
    write: say,
    writeError: say,
    async ask(question) {
      say(question);
      return rest.shift() ?? null;
    },
    afterWrite() {
      if (dies) throw new Error('killed here');
    },
  });
  const code = await running.catch((problem: Error) => problem.message);
  const store = await openStore({ stateDir: places.STATE_DIR });
  const suggestion = await suggestionOf(store, 'flood', 's1');
  const audit = await checkAudit(store);
  await store.close();
  return { code, out, suggestion, audit, left: rest.length };
}

const ofNewSource = [
  ...['yes', 'gazette-1', 'gazette', 'The Gazette', '', '', '', '', '2031-03-09'],
  ...['mayor-houses-280', 'The mayor put the flooded houses at 280.', 'says 280 houses', '280 homes are under water'],
  ...['mayor-of-x', '', '', 'houses', '280', '2031-03-09', ''],
];

describe('approved suggestions', () => {
  test('become a source with its capture and a claim, once', async () => {
    const places = await desk();
    const { code, out, suggestion, audit, left } = await run(places, ofNewSource);
    expect([code, left]).toEqual([0, 0]);
    expect(out).toContain('\\u{1B}[31mred');
    expect(out).toContain('the capture does not hold this quote');
    expect(out).toContain('Taken in as mayor-houses-280.');
    expect(suggestion).toMatchObject({ state: 'taken-in', claim: 'mayor-houses-280' });
    expect(audit).toMatchObject({ kind: 'holds', entries: 3 });
    expect(problemsIn(places.DATA_DIR)).toEqual([]);
    expect(readFileSync(join(places.CAPTURES_DIR, 'gazette-1.txt'), 'utf8')).toBe(text);
    const record = parse(readFileSync(join(places.DATA_DIR, 'flood/sources/gazette-1.yaml'), 'utf8'));
    expect(record).toMatchObject({
      publisher: 'gazette',
      url: 'https://example.org/a',
      capture: { file: 'gazette-1.txt', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
      claims: [{ quote: '280 homes are under water', at: [19, 44], note: 'Suggested in chat as s1.' }],
    });
    const again = await run(places, ['yes']);
    expect(again.out).toContain('No approved suggestion waits for flood.');
  });

  test('become a claim of a source that is there', async () => {
    const places = await desk();
    const { out, suggestion } = await run(places, [
      ...[
        'yes',
        'river-pots-17',
        'river-post-17',
        'mayor-overtopped',
        'Ann Example said that the flood barrier was overtopped.',
      ],
      ...['The flood barrier was overtopped', 'coast-wire, mayor-of-x', 'denied-it', '', '-', '', ''],
    ]);
    expect(out).not.toContain('Nothing was written');
    expect(out).toContain('did you mean river-post-17?');
    expect(out).toContain('one of asserted, denied');
    expect(suggestion).toMatchObject({ state: 'taken-in', claim: 'mayor-overtopped' });
  });

  test('that cannot be written say why, and are asked for again with what was answered before', async () => {
    const places = await desk();
    const wrong = ofNewSource.with(10, 'A sentence that names nobody.');
    const again = ['yes', ...Array(9).fill(''), 'The mayor put the flooded houses at 280.', ...Array(8).fill('')];
    const { out, suggestion, left } = await run(places, [...wrong, ...again]);
    expect(out).toMatch(/Nothing was written:\n.*gazette-1\.yaml:\d+:\d+ {2}claims\[0\]\.statement/);
    expect(out).toContain('[gazette-1; - for none]');
    expect([left, suggestion?.claim]).toEqual([0, 'mayor-houses-280']);
  });

  test('that a run wrote and did not mark are only marked by the next', async () => {
    const places = await desk();
    const first = await run(places, ofNewSource, true);
    expect([first.code, first.suggestion?.state]).toEqual(['killed here', 'approved']);
    const second = await run(places, []);
    expect(second.out).toContain('Taken in as mayor-houses-280.');
    expect(second.suggestion).toMatchObject({ state: 'taken-in', claim: 'mayor-houses-280' });
    expect(second.audit).toMatchObject({ kind: 'holds', entries: 3 });
  });

  test('are left where the curator skips, quits or ends the input in the middle', async () => {
    const places = await desk();
    for (const answers of [['perhaps', 'skip'], ['quit'], [], ofNewSource.slice(0, 9)]) {
      const { code, suggestion } = await run(places, answers);
      expect([code, suggestion?.state]).toEqual([0, 'approved']);
    }
    expect(problemsIn(places.DATA_DIR)).toEqual([]);
  });
});
