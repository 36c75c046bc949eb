import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { checkAnswer } from '../../../src/core/command/check-answer.ts';
import { type Mention, readMention } from '../../../src/core/command/read-mention.ts';
import { writeInvocation } from '../../../src/core/message/invocation.ts';
import { invocationsOf } from '../../../src/core/message/phrases-of.ts';
import { sessionOf } from '../../support/desk.ts';
import { dossierOf } from '../../support/dossiers.ts';
import { shippedDossier } from '../../support/shipped.ts';

const session = sessionOf(shippedDossier());

/** What words ask, as a line; "about the message: …" and "unknown" stand for the other two. */
function asked(said: string, of = session): string {
  const mention = readMention(said, of);
  switch (mention.kind) {
    case 'ask':
      return writeInvocation(mention.invocation);
    case 'about-message':
      return `about the message: ${writeInvocation(mention.invocation)} + ${mention.text}`;
    case 'unknown':
      return 'unknown';
    default:
      return mention satisfies never;
  }
}

const artillery = '/differences question:artillery-delivered';
const troops = '/differences question:troops-sent';
const losses = '/differences question:casualties';
const budanov = '/claims actor:budanov';
const aboutMessage = 'about the message: /check as:message + text';

describe('what is said, and what it asks', () => {
  it.each([
    // a question by its words
    ['artillery', artillery],
    ['Artillery?', artillery],
    ['artilery', artillery],
    ['please artillery', artillery],
    ['can you show me the artillery please?', artillery],
    ['@Parallax artillery', artillery],
    ['<@U123ABC> artillery', artillery],
    ['artillery pieces delivered', artillery],
    ['artillery-delivered', artillery],
    ['How many artillery pieces has North Korea given Russia?', artillery],
    ['troops', troops],
    ['troop', troops],
    ['soldiers sent', troops],
    ['how many troops did North Korea send?', troops],
    ['How many troops has North Korea sent', troops],
    ['casualties', losses],
    ['casualty', losses],
    ['losses', losses],
    ['north korean losses', losses],
    ['how many were killed?', losses],
    ['what about the missiles?', '/differences question:missiles-delivered'],
    ['missles', '/differences question:missiles-delivered'],
    ['ammo', '/differences question:ammunition-delivered'],
    ['stockpile', '/differences question:stockpile'],
    // several fit: the words are asked, and the answer is a choice
    ['koksan', '/differences question:koksan'],
    ['Koksans!', '/differences question:Koksans'],
    ['the koksan', '/differences question:"the koksan"'],
    // commands by their names
    ['differences troops', '/differences question:troops'],
    ['/differences troops', '/differences question:troops'],
    ['differences on troops', '/differences question:"on troops"'],
    ['difference artillery', '/differences question:artillery'],
    ['differences', '/differences'],
    ['Differences, please', '/differences'],
    ['differences without:budanov', '/differences without:budanov'],
    ['/claims actor:budanov', '/claims actor:budanov'],
    ['claims actor:"spy chief"', '/claims actor:"spy chief"'],
    ['claims budanov', '/claims text:budanov'],
    ['claims by budanov', '/claims text:budanov'],
    ['help me', '/help'],
    ['digset pause', 'unknown'],
    ['claims', '/claims'],
    ['timeline', '/timeline'],
    ['timeline from:2024-12', '/timeline from:2024-12'],
    ['help', '/help'],
    ['help!', '/help'],
    ['help differences', '/help command:differences'],
    ['sources', '/sources'],
    ['sources telegraph', '/sources source:telegraph'],
    ['search human wave', '/search text:"human wave"'],
    ['evidence budanov koksans', '/evidence claim:"budanov koksans"'],
    ['cite yonhap 200', '/cite claim:"yonhap 200"'],
    ['diferences artillery', '/differences question:artillery'],
    ['about', '/about'],
    ['digest', '/digest'],
    ['digest schedule time:08:00', '/digest time:08:00 do:schedule'],
    ['/digest pause', '/digest do:pause'],
    ['dossier use dprk-arms-russia', '/dossier use:dprk-arms-russia'],
    // phrases that stand for a line
    ['what differs', '/differences'],
    ['What differs?', '/differences'],
    ["what's disputed?", '/differences'],
    ['whats disputed', '/differences'],
    ['where do the sources differ', '/differences'],
    ['what differs on artillery?', artillery],
    ['where do they differ about losses', losses],
    ['compare troops', troops],
    ['compare koksan', '/differences question:koksan'],
    ['what happened?', '/timeline'],
    ['what changed', '/digest do:changes'],
    ['what can you do?', '/help'],
    ['who are you', '/about'],
    ['what are your sources?', '/sources'],
    ['which sources say so?', '/sources'],
    ['list the sources', '/sources'],
    ['pause the digest', '/digest do:pause'],
    ['schedule a digest at 8', '/digest do:schedule'],
    ['timeline of budanov', '/timeline actor:budanov'],
    ['casualty figures', losses],
    ['how many dead?', losses],
    ['number of troops', troops],
    ['the latest on the missiles', '/differences question:missiles-delivered'],
    ['what did the New York Times report', '/claims actor:new-york-times'],
    ['search for human wave', '/search text:"human wave"'],
    // who speaks
    ['budanov', budanov],
    ['Budanov?', budanov],
    ["budanov's", budanov],
    ['budanof', budanov],
    ['what does Budanov say?', budanov],
    ['the spy chief', budanov],
    ['yonhap', '/claims actor:yonhap'],
    ['what did Seoul say', '/claims actor:south-korea-defence-ministry'],
    ['president', '/claims actor:president'],
    ['Telegraph', '/claims actor:the-telegraph'],
    ['daily8-koksan', '/sources source:daily8-koksan'],
    // about the message
    ['whose number', aboutMessage],
    ['whose number is this?', aboutMessage],
    ['Whose number is this', aboutMessage],
    ['who says that', aboutMessage],
    ['says who?', aboutMessage],
    ['check this', aboutMessage],
    ['check this, please', aboutMessage],
    ['please check', aboutMessage],
    ['can you check this message?', aboutMessage],
    ['is this true?', aboutMessage],
    ['source?', aboutMessage],
    ['@Parallax whose number is this?', aboutMessage],
    // a text with a figure
    ['whose number: Seoul says 200 guns', '/check as:message text:"Seoul says 200 guns"'],
    ['Seoul says 200 guns went to Russia', '/check as:message text:"Seoul says 200 guns went to Russia"'],
    ['200 guns', '/check as:message text:"200 guns"'],
    ['two hundred guns were sent', '/check as:message text:"two hundred guns were sent"'],
    ['who says 11,000 troops?', '/check as:message text:"who says 11,000 troops"'],
    ['check Seoul says: 200 guns', '/check text:"Seoul says: 200 guns"'],
    ['claims that Seoul sent 200 guns are false', '/check as:message text:"claims that Seoul sent 200 guns are false"'],
    ['북한이 포 200문을 보냈다', '/check as:message text:"북한이 포 200문을 보냈다"'],
    // nothing that the bot knows
    ['', 'unknown'],
    ['   ', 'unknown'],
    ['?', 'unknown'],
    ['@Parallax', 'unknown'],
    ['hello', 'unknown'],
    ['Hello!', 'unknown'],
    ['hi there', 'unknown'],
    ['thanks', 'unknown'],
    ['thank you', 'unknown'],
    ['who is it', 'unknown'],
    ['what is the', 'unknown'],
    ['weather', 'unknown'],
    ['I think the artillery of my uncle is better than that of the neighbours', 'unknown'],
    ['the troops are tired and my dog wants out', 'unknown'],
    ['help me understand why the sky is blue today', 'unknown'],
    ['sources close to my cousin told him so yesterday', 'unknown'],
    ['/nonsense', 'unknown'],
    ['constructor', 'unknown'],
    ['__proto__', 'unknown'],
    ['*_~`', 'unknown'],
    ['🙂', 'unknown'],
  ])('%j asks %s', (said, expected) => {
    expect(asked(said)).toBe(expected);
  });
});

describe('a dossier in another script', () => {
  const dossier = dossierOf({
    dossier: { language: 'uk' },
    actors: { olena: { name: 'Олена Приклад' }, ministry: { name: '国防部' } },
    questions: {
      houses: { title: 'Затоплені будинки', ask: 'Скільки будинків затопило?' },
      pumps: { title: 'ปั๊มน้ำ', ask: 'มีปั๊มน้ำกี่เครื่อง' },
    },
    claims: [{ chain: ['olena'], answers: 'houses', value: '7' }],
  });
  it.each([
    ['будинки', '/differences question:houses'],
    ['ЗАТОПЛЕНІ БУДИНКИ', '/differences question:houses'],
    ['Скільки будинків затопило', '/differences question:houses'],
    ['будинкі', '/differences question:houses'],
    ['Олени', '/claims actor:olena'],
    ['国防部', '/claims actor:ministry'],
    ['国防', '/claims actor:ministry'],
    ['ปั๊มน้ำ', '/differences question:pumps'],
    ['привіт', 'unknown'],
  ])('%j asks %s', (said, expected) => {
    expect(asked(said, sessionOf(dossier))).toBe(expected);
  });
});

describe('words that ask nothing', () => {
  const view = (said: string) => {
    const mention: Mention = readMention(said, session);
    if (mention.kind !== 'unknown') throw new Error(said);
    return mention.view;
  };

  it('are answered by one line and three ways to begin', () => {
    const hello = view('hello');
    expect(hello.blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'actions']);
    expect(invocationsOf(hello).map(writeInvocation)).toEqual(['/differences', '/claims', '/help']);
    expect(hello.asksBack).toBe(true);
  });

  it('are answered faithfully, and never given back', () => {
    const context = { ...session, invocation: { command: '', options: {} } };
    expect(checkAnswer(view('hello'), context, commands)).toEqual([]);
    expect(JSON.stringify(view('<@U1> *shrug* http://example.com'))).not.toMatch(/U1|shrug|example/);
  });

  it('with a slash are told what is wrong with the line', () => {
    expect(JSON.stringify(view('/diferences artillery'))).toContain('did you mean');
  });

  it('offer only what the bot has', () => {
    const few = { ...session, commands: new Map([...commands].filter(([name]) => name === 'claims')) };
    const mention = readMention('hello', few);
    expect(mention.kind === 'unknown' && invocationsOf(mention.view)).toEqual([{ command: 'claims', options: {} }]);
  });
});

describe('the command that is asked of a message', () => {
  it('is found by what it says of itself, and not by its name', () => {
    const check = commands.get('check');
    if (check === undefined) throw new Error('there is none');
    const renamed = new Map(
      [...commands].map(([name, command]) =>
        name === 'check' ? ['whose', { ...check, name: 'whose' }] : [name, command],
      ),
    );
    expect(asked('whose number is this?', { ...session, commands: renamed })).toBe(
      'about the message: /whose as:message + text',
    );
  });

  it('is asked of nothing where there is none', () => {
    const without = new Map([...commands].filter(([name]) => name !== 'check'));
    expect(asked('whose number is this?', { ...session, commands: without })).toBe('unknown');
    expect(asked('200 guns', { ...session, commands: without })).toBe('unknown');
  });
});

describe('any words at all', () => {
  const hostile = [
    'a'.repeat(4_000),
    'word '.repeat(800),
    'please '.repeat(570),
    '200 million '.repeat(333),
    'two million '.repeat(333),
    '? '.repeat(2_000),
    '@'.repeat(4_000),
    '<@U1>'.repeat(800),
    '/claims '.repeat(500),
    'a:'.repeat(2_000),
    '"'.repeat(4_000),
    'whose number is this '.repeat(190),
    `hello ${'\u202E\u200B\u0000'.repeat(1_300)}`,
    'koksan artillery troops '.repeat(160),
    '国防部'.repeat(1_300),
    '\uD800'.repeat(4_000),
    "it's ".repeat(800),
  ];

  it.each(hostile)('are read, and read the same again (%#)', (said) => {
    expect(readMention(said, session)).toEqual(readMention(said, session));
  });

  it('are read the same each time, and ask a command that there is', () => {
    const word = fc.constantFrom(
      'please',
      'what',
      'differs',
      'on',
      'artillery',
      'claims',
      '200',
      'whose number',
      ':',
      '?',
      '/',
    );
    const said = fc.oneof(
      fc.string({ maxLength: 80 }),
      fc.array(word, { maxLength: 8 }).map((words) => words.join(' ')),
    );
    fc.assert(
      fc.property(said, (text) => {
        const mention = readMention(text, session);
        expect(readMention(text, session)).toEqual(mention);
        expect(readMention(`  ${text}\n`, session)).toEqual(mention);
        if (mention.kind !== 'unknown') expect(commands.has(mention.invocation.command)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
