import { describe, expect, it } from 'vitest';
import { field } from '../../../src/core/message/field.ts';
import type { FieldRef } from '../../../src/core/message/inline.ts';
import { problemsOf } from './problems-of.ts';

/** Every field of every record that may be shown, and how it reads. */
const fields: readonly [record: FieldRef['record'], id: string, field: string, text: string][] = [
  ['dossier', 'flood', 'id', 'flood'],
  ['dossier', 'flood', 'title', 'Flood at the barrier'],
  ['dossier', 'flood', 'summary', 'An invented flood.'],
  ['dossier', 'flood', 'revision', '000000000000'],
  ['dossier', 'flood', 'reviewed', '9 March 2031'],
  ['question', 'houses', 'id', 'houses'],
  ['question', 'houses', 'title', 'Houses flooded'],
  ['question', 'houses', 'ask', 'How many houses were flooded?'],
  ['question', 'houses', 'unit', 'houses'],
  ['question', 'houses', 'settles', 'the land register'],
  ['scope', 'pumps/diesel', 'label', 'diesel pumps'],
  ['sum', 'mayor-diesel+mayor-electric', 'label', 'all pumps'],
  ['party', 'town', 'label', 'the town'],
  ['event', 'overtopping', 'label', 'The overtopping'],
  ['actor', 'mayor', 'id', 'mayor'],
  ['actor', 'mayor', 'name', 'Anna Brook'],
  ['actor', 'mayor', 'role', 'mayor of Riverside'],
  ['actor', 'river-post', 'reliability.basis', 'it corrected itself twice'],
  ['source', 'river-post', 'id', 'river-post'],
  ['source', 'river-post', 'title', 'Barrier overtopped'],
  ['source', 'river-post', 'language', 'en-GB'],
  ['source', 'river-post', 'url', 'https://river.example/flood'],
  ['source', 'river-post', 'note', 'read on paper'],
  ['source', 'river-post', 'published', '4–6 March 2031'],
  ['source', 'river-post', 'published', 'between 4 and 6 March 2031'],
  ['source', 'river-post', 'published.first', '4 March 2031'],
  ['source', 'river-post', 'published.last', '6 March 2031'],
  ['source', 'river-post', 'published.basis', 'the page says "on Wednesday"'],
  ['source', 'river-post', 'capture.file', 'river-post.txt'],
  ['source', 'river-post', 'capture.sha256', '0'.repeat(64)],
  ['source', 'river-post', 'left-out.0.why', 'an advertisement'],
  ['source', 'river-post', 'left-out.0.start', '1,200'],
  ['source', 'river-post', 'left-out.0.end', '1,300'],
  ['claim', 'mayor-houses', 'id', 'mayor-houses'],
  ['claim', 'ministry-old', 'reason', 'a misprint'],
  ['claim', 'mayor-houses', 'note', 'repeated on air'],
  ['claim', 'mayor-houses', 'as-of', '3 March 2031'],
  ['claim', 'mayor-houses', 'as-of', 'on 3 March 2031'],
  ['claim', 'mayor-houses', 'said', '4 March 2031'],
  ['claim', 'mayor-houses', 'event', '2 March 2031'],
  ['claim', 'mayor-houses', 'as-of.basis', 'the day before'],
  ['claim', 'mayor-houses', 'said.basis', 'at noon'],
  ['claim', 'mayor-houses', 'at.start', '1,041'],
  ['claim', 'mayor-houses', 'at.end', '1,057'],
];

describe('a field of a record', () => {
  it.each(fields)('%s %s, %s reads "%s", and nothing else', (record, id, name, text) => {
    expect(problemsOf(field(record, id, name, text))).toEqual([]);
    const others = fields.filter(([r, i, n]) => r === record && i === id && n !== name).map(([, , , other]) => other);
    for (const other of [`${text} 7`, '', ...others.filter((known) => known !== text)])
      expect(problemsOf(field(record, id, name, other))).toEqual([
        `"${other}" does not stand in ${record} ${id}, ${name}`,
      ]);
  });

  it.each(fields.filter(([record]) => record !== 'dossier'))('%s %s, %s is not that of another record', (...shown) => {
    const [record, , name, text] = shown;
    expect(problemsOf(field(record, 'nobody', name, text))).not.toEqual([]);
    expect(problemsOf(field(record, 'nobody/nothing', name, text))).not.toEqual([]);
  });

  /** Fields that records have, or that every object has, and that may not be shown as names. */
  const hidden: typeof fields = [
    ['claim', 'mayor-houses', 'statement', 'Mayor Brook put the flooded houses at about 200.'],
    ['claim', 'mayor-houses', 'quote', 'about 200 houses'],
    ['claim', 'mayor-houses', 'event.basis', ''],
    ['claim', 'mayor-houses', 'at', '1,041'],
    ['claim', 'mayor-houses', 'at.middle', '1,057'],
    ['claim', 'mayor-spoke', 'at.start', '1,041'],
    ['claim', 'mayor-spoke', 'said', ''],
    ['claim', 'mayor-spoke', 'said.basis', ''],
    ['claim', 'mayor-spoke', 'reason', 'null'],
    ['actor', 'mayor', 'kind', 'person'],
    ['actor', 'ministry', 'role', ''],
    ['actor', 'mayor', 'reliability.basis', ''],
    ['party', 'town', 'id', 'the town'],
    ['event', 'overtopping', 'id', 'The overtopping'],
    ['sum', 'mayor-diesel+mayor-electric', 'id', 'mayor-diesel+mayor-electric'],
    ['sum', 'mayor-electric+mayor-diesel', 'label', 'all pumps'],
    ['scope', 'houses/diesel', 'label', 'diesel pumps'],
    ['scope', 'diesel', 'label', 'diesel pumps'],
    ['question', 'houses', 'measure', 'level'],
    ['dossier', 'drought', 'title', 'Flood at the barrier'],
    ['dossier', 'flood', 'language', 'en'],
    ['source', 'undated', 'url', ''],
    ['source', 'undated', 'title', 'null'],
    ['source', 'undated', 'capture.file', 'undated.txt'],
    ['source', 'undated', 'capture.sha256', '0'.repeat(64)],
    ['dossier', 'flood', 'reviewed', '8 March 2031'],
    ['source', 'undated', 'published', ''],
    ['source', 'undated', 'published.first', ''],
    ['source', 'undated', 'published.basis', ''],
    ['source', 'late-herald', 'published.basis', ''],
    ['source', 'river-post', 'left-out.1.why', 'an advertisement'],
    ['source', 'river-post', 'left-out.0', 'an advertisement'],
    ['source', 'river-post', 'left-out.0.middle', '1,300'],
    ['source', 'river-post', 'leftOut', ''],
  ];
  it.each(hidden)('%s %s, %s is not shown', (record, id, name, text) => {
    expect(problemsOf(field(record, id, name, text))).toEqual([`"${text}" does not stand in ${record} ${id}, ${name}`]);
  });
});
