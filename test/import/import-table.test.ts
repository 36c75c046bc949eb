import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { runCommand } from '../../src/core/command/run-command.ts';
import { loadDataset } from '../../src/dataset/load-dataset.ts';
import { problemsIn } from '../dataset/temp-folder.ts';
import { sessionOf } from '../support/desk.ts';
import { openClash } from './clash.ts';
import { acled, claims, claimsMap, database, reviews, sheet, ucdp } from './shapes.ts';

function filesIn(dataDir: string): Map<string, string> {
  const folder = `${dataDir}/flood/sources`;
  return new Map(readdirSync(folder).map((name) => [name, readFileSync(`${folder}/${name}`, 'utf8')]));
}

/** The record of the only source whose id starts so. */
function sourceIn(dataDir: string, start: string) {
  const found = [...filesIn(dataDir)].filter(([name]) => name.startsWith(start));
  expect(found).toHaveLength(1);
  return parse(found[0]?.[1] ?? '');
}

function answer(dataDir: string, name: string, options: Record<string, string> = {}): string {
  const dossier = loadDataset(dataDir).dossiers.find(({ id }) => id === 'flood');
  if (dossier === undefined) throw new Error(problemsIn(dataDir).join('\n'));
  return JSON.stringify(runCommand({ command: name, options }, sessionOf(dossier)));
}

describe('a table of claims', () => {
  it('becomes claims by its mapping, and each refused row is told with its reason', async () => {
    const { dataDir, run } = openClash();
    const { code, text } = await run('claims.csv', claims, { map: claimsMap });
    expect(code).toBe(1);
    expect(text).toMatchInlineSnapshot(`
      "row 3, Claim: there is no statement, and none follows from the row; write one sentence that says who said what
      row 4, Deaths: the value says "13", but the quote says "12"; write the figure that stands in the quote, or quote the words that hold the figure
      row 5, Outlet: the row names no publisher; write whose page, channel or table it is
      row 6, Date: "31.02.2031" is no date; write it as 2031-03-04, or as 4 March 2031
      row 8, Said by: "Carl Nobody" is no actor of the dossier; say what it is in the mapping (kinds: { Carl Nobody: person }), or add it to actors.yaml
      row 9, Status: the mapping does not say what "guessed" means; it knows confirmed, rumour
      row 11, Claim: the statement says "a0", which stands neither in the quote nor in the value or the dates
      actor coast-herald: "Coast Herald" (outlet), new; look at its kind
      7 rows refused
      2 rows written: 2 sources, 2 claims, 1 actor
      "
    `);
    expect(problemsIn(dataDir)).toEqual([]);
    const [claim] = sourceIn(dataDir, 'coast-herald-7').claims;
    expect(claim).toBeDefined();
  });

  it('adds nothing when it comes again, and tells what changed without writing it', async () => {
    const { dataDir, run } = openClash();
    await run('claims.csv', claims, { map: claimsMap });
    const before = filesIn(dataDir);
    expect((await run('claims.csv', claims, { map: claimsMap })).text).toContain('\nnothing new\n');
    const changed = await run('claims.csv', claims.replace('about 20', 'about 30'), { map: claimsMap });
    expect(changed.text).toContain('has value "about 20", and the table "about 30"; left as it is');
    expect(filesIn(dataDir)).toEqual(before);
  });

  it('is only shown with --dry-run', async () => {
    const { dataDir, run } = openClash();
    const before = filesIn(dataDir);
    expect((await run('claims.csv', claims, { map: claimsMap, dryRun: true })).text).toContain('would be written');
    expect(filesIn(dataDir)).toEqual(before);
  });

  it('is read in UTF-16, in Windows-1252 where that is said, and with tabs', async () => {
    const table = claims.replaceAll(';', '\t').replace('Coast Herald', 'Café Herald');
    const map = claimsMap.replace('Coast Herald: outlet', 'Coast Herald: outlet, Café Herald: outlet');
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(table, 'utf16le')]);
    for (const [bytes, encoding] of [
      [utf16, 'utf-8'],
      [Buffer.from(table, 'latin1'), 'windows-1252'],
    ] as const) {
      const { dataDir, run } = openClash();
      await run('claims.csv', bytes, { map, encoding });
      expect(readFileSync(`${dataDir}/flood/actors.yaml`, 'utf8')).toContain('Café Herald');
    }
    const { run } = openClash();
    expect((await run('claims.csv', Buffer.from(table, 'latin1'), { map })).text).toContain('--encoding windows-1252');
  });

  it('gets a mapping to begin with, which only needs what a person has to decide', async () => {
    const { run } = openClash();
    const { text } = await run('claims.csv', claims, { mapping: 'new' });
    expect(text).toMatchInlineSnapshot(`
      "# How the columns of the table become claims. Look at each line; what is not needed may go.
      dates: iso # or day/month/year, or month/day/year
      publisher: "Outlet"
      url: "Link"
      published: "Date"
      row: "Nr"
      statement: "Claim"
      quote: "Quote"
      chain: "Said by"
      modality: { column: "Status", means: { "confirmed": null, "rumour": null, "guessed": null } } # asserted, denied, unconfirmed, predicted, assessed, retracted
      value: "Deaths"
      kinds: # person, office, agency, outlet or anonymous: write what each of these is, or add them to actors.yaml
        "Coast Herald": null
        "Bob Sample": null
        "Carl Nobody": null
      "
    `);
    const { text: undecided } = await run('claims.csv', claims, { map: text });
    expect(undecided).toContain('at kinds.Coast Herald: write one of person, office');
  });

  it('needs columns that are there', async () => {
    const { run } = openClash();
    const map = claimsMap.replace('Outlet', 'Paper');
    expect((await run('claims.csv', claims, { map })).text).toContain('the mapping names the column "Paper"');
    expect((await run('claims.csv', claims, {})).text).toContain('--map new prints one');
  });
});

describe('rows of ACLED and UCDP', () => {
  it('are claims of their makers, with the precision of their dates', async () => {
    const { dataDir, run } = openClash();
    const { text } = await run('acled.csv', acled, {
      shape: 'acled',
      map: 'answers: { column: event_id_cnty, means: { EXA101: bridge-killed }, otherwise: null }',
    });
    expect(text).toMatchInlineSnapshot(`
      "row 4, time_precision: "9" is no precision; ACLED codes 1, 2 or 3
      row 5, fatalities: "some" is no number of fatalities; ACLED codes a whole number
      actor acled: "ACLED" (office), new; look at its kind
      2 rows refused
      3 rows written: 3 sources, 3 claims, 1 actor
      "
    `);
    const [killed] = sourceIn(dataDir, 'acled-exa101').claims;
    expect(killed).toMatchObject({
      statement: 'ACLED coded 12 fatalities at Exampletown.',
      quote: 'fatalities: 12',
      'chain-complete': false,
      modality: 'assessed',
      'as-of': { edtf: '2031-03-04' },
    });
    expect(killed.chain).toBeUndefined();
    const [none] = sourceIn(dataDir, 'acled-exa102').claims;
    expect(none).toMatchObject({ statement: 'ACLED coded 0 fatalities.', 'as-of': { edtf: '2031-02-27/2031-03-11' } });
    expect(none.answers).toBeUndefined();
    expect(none.note).toContain('0 is what ACLED coded');
    expect(sourceIn(dataDir, 'acled-exa105').claims[0]['as-of'].edtf).toBe('2031-03');

    const second = await run('ucdp.csv', ucdp, {
      shape: 'ucdp',
      map: 'answers: { column: id, means: { "501": bridge-killed }, otherwise: null }',
    });
    expect(second.text).toMatchInlineSnapshot(`
      "row 4, best: the best estimate, 20, does not lie between low, 10, and high, 15
      row 5, date_end: 2031-03-04 lies before date_start, 2031-03-09
      actor ucdp: "UCDP" (office), new; look at its kind
      2 rows refused
      2 rows written: 2 sources, 2 claims, 1 actor
      "
    `);
    expect(sourceIn(dataDir, 'ucdp-501').claims[0]).toMatchObject({
      value: '10 to 15',
      quote: 'best: 12; high: 15; low: 10',
    });
    expect(sourceIn(dataDir, 'ucdp-502').claims[0]['as-of'].edtf).toBe('2031-03-01/2031-03-31');

    const differences = answer(dataDir, 'differences', { question: 'bridge-killed' });
    expect(differences).toContain('ACLED');
    expect(differences).toContain('UCDP');
    expect(answer(dataDir, 'claims')).toContain('ACLED coded 12 fatalities at Exampletown.');
  });

  it('are refused as a file where columns are missing', async () => {
    const { run } = openClash();
    expect((await run('x.csv', 'a,b\n1,2\n', { shape: 'ucdp' })).text).toContain('has no column id, date_start');
  });
});

describe('fact checks', () => {
  it('give the claim to its maker and the rating to the reviewer', async () => {
    const { dataDir, run } = openClash();
    const map = 'answers: { always: bridge-cause }';
    const { text } = await run('reviews.json', reviews, { shape: 'claimreview', map });
    expect(text).toMatchInlineSnapshot(`
      "row 3, claimReviewed: the review does not say which claim it is of
      actor river-check: "River Check" (outlet), new; look at its kind
      actor somebody-whom-river-check-does-not-name: "somebody whom River Check does not name" (anonymous), new; look at its kind
      1 row refused
      2 rows written: 2 sources, 4 claims, 2 actors
      "
    `);
    const all = [...filesIn(dataDir)].filter(([name]) => name.startsWith('river-check')).map(([, file]) => parse(file));
    const claimsOf = all.find(({ url }) => url === 'https://check.example/1').claims;
    expect(claimsOf).toMatchObject([
      {
        statement:
          'Ann Example claimed, as River Check words it: “The bridge fell because somebody cut the cables at night …”.',
        chain: ['mayor'],
        modality: 'asserted',
        said: { edtf: '2031-03-05' },
      },
      { statement: 'River Check rated this claim of Ann Example: “Mostly false”.', quote: 'Mostly false' },
    ]);
    expect(claimsOf[1].chain).toBeUndefined();
    const unnamed = all.find(({ url }) => url === 'https://check.example/2').claims;
    expect(unnamed).toMatchObject([
      { chain: ['somebody-whom-river-check-does-not-name'], 'chain-complete': false },
      { quote: 'ratingValue: 2; worstRating: 1; bestRating: 5' },
    ]);
    const cause = answer(dataDir, 'differences', { question: 'bridge-cause' });
    expect(cause).toContain('Mostly false');
    expect(cause).toContain('River Check');
    expect((await run('reviews.json', reviews, { shape: 'claimreview', map })).text).toContain('nothing new');
  });

  it('are read alone, in a graph, and as Google answers a search', async () => {
    const one = {
      '@type': 'ClaimReview',
      claimReviewed: 'It fell',
      author: { name: 'River Check' },
      reviewRating: { alternateName: 'True' },
    };
    const searched = {
      claims: [
        {
          text: 'It fell',
          claimant: 'Ann Example',
          claimReview: [{ publisher: { site: 'check.example' }, textualRating: 'True' }],
        },
      ],
    };
    for (const json of [one, [one], { '@graph': [{ '@type': 'WebPage' }, one] }, searched]) {
      const { run } = openClash();
      const { text } = await run('r.json', JSON.stringify(json), { shape: 'claimreview' });
      expect(text).toContain('1 row written: 1 source, 2 claims');
    }
  });
});

describe('what auto-archiver kept', () => {
  it('becomes sources, of whoever the address names', async () => {
    const { dataDir, run } = openClash();
    const { text } = await run('sheet.csv', sheet, { shape: 'auto-archiver' });
    expect(text).toMatchInlineSnapshot(`
      "row 4, archive status: the status is "nothing archived": nothing was archived; archive it again, and bring in the new file
      row 6, link: "javascript:alert(1)" is no http or https address
      actor t-me-riverwatch: "t.me/riverwatch" (anonymous), new; look at its kind
      actor whoever-posted-youtube-com-watch-v-abd: "whoever posted youtube.com/watch?v=abd" (anonymous), new; look at its kind
      2 rows refused
      3 rows written: 3 sources, 0 claims, 2 actors
      "
    `);
    expect(sourceIn(dataDir, 't-me')).toMatchObject({
      publisher: 't-me-riverwatch',
      title: 'Bridge down',
      published: { edtf: '2031-03-07' },
      capture: null,
      claims: [],
    });
    expect(sourceIn(dataDir, 'riverpost-example')).toMatchObject({
      publisher: 'river-post',
      title: "=cmd|' /C calc'!A0",
    });
    expect(problemsIn(dataDir)).toEqual([]);
  });

  it('is read from its database too, and nothing of it is executed', async () => {
    const { dataDir, run } = openClash();
    const { text } = await run('db.csv', database, { shape: 'auto-archiver' });
    expect(text).toMatchInlineSnapshot(`
      "row 3, status: the status is "no archiver": nothing was archived; archive it again, and bring in the new file
      row 4, metadata: this is not what auto-archiver writes into its database; bring in the file as it wrote it
      actor herald-example: "herald.example" (outlet), new; look at its kind
      2 rows refused
      1 row written: 1 source, 0 claims, 1 actor
      "
    `);
    expect(sourceIn(dataDir, 'herald-example')).toMatchObject({
      title: "The bridge's end",
      url: 'https://herald.example/1',
      published: { edtf: '2031-03-07' },
      note: expect.stringContaining('SHA3-512:0011'),
    });
  });
});
