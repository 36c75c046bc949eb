import { describe, expect, it } from 'vitest';
import type { Command } from '../../../src/core/command/command.ts';
import { readOptions } from '../../../src/core/command/read-options.ts';
import { textOf } from '../../../src/core/message/inline.ts';
import { english } from '../../../src/core/words/en.ts';
import { dossierOf } from '../../support/dossiers.ts';

const dossier = dossierOf({
  actors: {
    mayor: { name: 'Anna Brook', aliases: ['Mayor Brook', 'A. B.'] },
    ministry: { name: 'The Ministry', aliases: ['A. B.'] },
    major: { name: 'Old', 'moved-to': 'mayor' },
  },
  questions: { 'houses-flooded': { title: 'Houses flooded', ask: 'How many?' }, pumps: {} },
  sources: {
    'river-post': { title: 'Barrier overtopped', claims: [{ id: 'mayor-houses', chain: ['mayor'] }] },
    'coast-post': { title: 'Barrier overtopped' },
  },
});
const other = dossierOf({ id: 'drought', dossier: { title: 'No rain' } });
const context = { dossier, dossiers: new Map([dossier, other].map((each) => [each.id, each])), words: english };

const command: Command = {
  name: 'test',
  summary: '',
  options: {
    text: { kind: 'text', summary: '' },
    choice: { kind: 'choice', choices: ['asserted', 'denied'], summary: '' },
    date: { kind: 'date', summary: '' },
    page: { kind: 'page', summary: '' },
    flag: { kind: 'flag', summary: '' },
    claim: { kind: 'record', of: 'claim', summary: '' },
    source: { kind: 'record', of: 'source', summary: '' },
    actor: { kind: 'record', of: 'actor', summary: '' },
    question: { kind: 'record', of: 'question', summary: '' },
    dossier: { kind: 'record', of: 'dossier', summary: '' },
  },
  examples: [],
  run: () => ({ title: [], blocks: [], footer: [] }),
};

/** What an option is read as; or the refusal as text. */
function read(name: string, text: string): unknown {
  const result = readOptions({ command: 'test', options: { [name]: text } }, command, context);
  return result.ok ? result.value[name] : textOf(result.reason);
}

describe('the value of an option', () => {
  it.each([
    ['text', ' two  words ', 'two  words'],
    ['text', 'x'.repeat(300), 'x'.repeat(300)],
    ['text', '', ''],
    ['choice', 'DENIED', 'denied'],
    ['choice', 'Ássérted', 'asserted'],
    ['page', '1', 1],
    ['page', '999999', 999_999],
    ['flag', 'YES', true],
    ['flag', ' no', false],
  ])('%s "%s" is %j', (name, text, value) => {
    expect(read(name, text)).toBe(value);
  });

  it('is a moment where it is a date', () => {
    expect(read('date', ' 2031-03 ')).toMatchObject({ edtf: '2031-03', basis: null });
  });

  it.each([
    ['text', 'x'.repeat(301), 'The value of text is too long; a few words are enough.'],
    ...['\u0000', '\u202E', '\u200B', '\uE000', '\uD800', '\u2028', '\u2029', '\n'].map((hidden) => [
      'text',
      `a${hidden}b`,
      'The value of text holds invisible or control characters; type it again without them.',
    ]),
    ['choice', 'assert', 'choice cannot be “assert”; it is one of asserted, denied.'],
    ['flag', 'y', 'flag cannot be “y”; it is yes or no.'],
    ['page', '0', 'page cannot be “0”; it is a whole number from one up.'],
    ['page', '01', 'page cannot be “01”; it is a whole number from one up.'],
    ['page', '1.5', 'page cannot be “1.5”; it is a whole number from one up.'],
    ['page', '1000000', 'page cannot be “1000000”; it is a whole number from one up.'],
    ['chioce', 'x', '/test has no option “chioce”; did you mean choice?'],
    ['weather', 'x', '/test has no option “weather”; /help command:test lists them.'],
    ['constructor', 'x', '/test has no option “constructor”; /help command:test lists them.'],
  ])('%s %j is refused', (name = '', text = '', reason = '') => {
    expect(read(name, text)).toBe(reason);
  });
});

describe('a record', () => {
  it.each([
    ['actor', 'mayor', 'mayor', 'its id'],
    ['actor', 'MAYOR', 'mayor', 'its id in capital letters'],
    ['actor', 'anna brook', 'mayor', 'its name'],
    ['actor', 'Mayor Brook', 'mayor', 'an alias'],
    ['actor', 'the ministry', 'ministry', 'a name in other letters'],
    ['question', 'houses flooded', 'houses-flooded', 'its title'],
    ['source', 'river-post', 'river-post', 'its id, though another has the same title'],
    ['dossier', 'no rain', 'drought', 'its title'],
    ['claim', 'mayor-houses', 'mayor-houses', 'its id'],
    ['actor', 'maior', 'mayor', 'a slip'],
    ['actor', 'the mayors', 'mayor', 'another form of an alias'],
    ['actor', 'brook', 'mayor', 'a word of its name'],
    ['question', 'how many?', 'houses-flooded', 'its sentence'],
    ['question', 'flooded house', 'houses-flooded', 'words of its title'],
    ['source', 'river', 'river-post', 'its publisher'],
    ['claim', 'mayor-hoses', 'mayor-houses', 'words of its id, with a slip'],
    ['claim', 'Somebody said something.', 'mayor-houses', 'its statement'],
    ['dossier', 'rain', 'drought', 'a word of its title'],
  ])('of the kind %s is found for "%s": %s by %s', (kind, text, id) => {
    expect(read(kind, text)).toMatchObject({ id });
  });

  it.each([
    ['actor', 'major', 'The actor “major” is now Anna Brook.'],
    ['actor', 'a. b.', '“a. b.” fits more than one actor; which do you mean?'],
    ['actor', 'anna brok', 'There is no actor “anna brok”; did you mean Anna Brook?'],
    ['actor', 'anna xyzzy', 'There is no actor “anna xyzzy”; look for it with /search.'],
    ['actor', 'xyzzy', 'There is no actor “xyzzy”; look for it with /search.'],
    ['source', 'barrier overtopped', '“barrier overtopped” fits more than one source; which do you mean?'],
    ['source', 'mayor-houses', 'There is no source “mayor-houses”; look for it with /sources.'],
    ['question', 'xyzzy', 'There is no question “xyzzy”; look for it with /differences.'],
    ['dossier', 'xyzzy', 'There is no dossier “xyzzy”; look for it with /dossier.'],
    ['claim', 'xyzzy', 'There is no claim “xyzzy”; look for it with /search.'],
  ])('of the kind %s is not found for "%s"', (kind, text, reason) => {
    expect(read(kind, text)).toBe(reason);
  });
});

describe('a required option', () => {
  const needing = (spec: { example?: string }): Command => ({
    ...command,
    options: { page: { kind: 'page', summary: '' }, text: { kind: 'text', summary: '', required: true, ...spec } },
  });
  const reasonOf = (asked: Command, options: Record<string, string>) => {
    const result = readOptions({ command: 'test', options }, asked, context);
    return result.ok ? result.value : textOf(result.reason);
  };

  it('is asked for, with an example where there is one', () => {
    expect(reasonOf(needing({}), { page: '2' })).toBe('/test needs the option text.');
    expect(reasonOf(needing({ example: 'rain' }), {})).toBe('/test needs the option text, such as /test text:rain.');
  });

  it('may be empty text', () => {
    expect(reasonOf(needing({}), { text: '' })).toEqual({ text: '' });
  });
});
