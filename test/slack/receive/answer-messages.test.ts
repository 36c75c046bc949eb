import { describe, expect, test } from 'vitest';
import type { View } from '../../../src/core/message/view.ts';
import { type AnswerOptions, answerForms, answerMessages } from '../../../src/slack/receive/answer-messages.ts';
import { controlsOf } from '../support/bot.ts';
import { problemsOf } from '../support/check-blocks.ts';
import { openContext } from '../support/context.ts';
import { paragraphs, told, typed, viewOf } from '../support/plain-views.ts';
import { said } from '../support/talk.ts';

const claims = { command: 'claims', options: {} };
const { context } = openContext();
const short = paragraphs(1, 10);
/** A message holds 48 such paragraphs. */
const long = paragraphs(48 * 7, 10);

function answer(view: View, options: Partial<AnswerOptions> = {}) {
  return answerMessages(view, { invocation: claims, startAt: 0, toAll: false, mayShare: true, ...options }, context);
}
const controlsIn = (messages: unknown) => [...controlsOf(messages).keys()];

/** An invocation of /claims whose value has this length. */
function claimsOfLength(length: number) {
  return { command: 'claims', options: { text: 'x'.repeat(length - '["claims","text",""]'.length) } };
}

describe('the controls of an answer', () => {
  test('stand in the row of the last controls of the view, above the footer', () => {
    const invocation = { command: 'help', options: {} };
    const view: View = {
      ...short,
      blocks: [...short.blocks, { kind: 'actions', actions: [{ kind: 'button', label: typed('Help'), invocation }] }],
      footer: typed('the end'),
    };
    const [message] = answer(view);
    expect(message?.blocks.map(({ type }) => type)).toEqual(['rich_text', 'actions', 'context']);
    expect(controlsIn(message)).toEqual(['Help', 'Share in channel']);
  });

  test('have a row of their own above the footer where the view has none', () => {
    const [message] = answer({ ...short, footer: typed('the end') });
    expect(message?.blocks.map(({ type }) => type)).toEqual(['rich_text', 'actions', 'context']);
    expect(controlsOf(message).get('Share in channel')).toMatchObject({ action_id: 'share:0', value: '["claims"]' });
  });

  test('have a row of their own where the last one is full', () => {
    const actions = Array.from({ length: 25 }, (_, index) => ({
      kind: 'button' as const,
      label: typed(`b${index}`),
      invocation: claims,
    }));
    const [message] = answer({ ...short, blocks: [...short.blocks, { kind: 'actions', actions }] });
    expect(message?.blocks.map(({ type }) => type)).toEqual(['rich_text', 'actions', 'actions']);
    expect(problemsOf(message ?? { text: '', blocks: [] })).toEqual([]);
  });

  test.each([
    ['nothing to share it in', { mayShare: false }],
    ['nothing that could be asked again', { invocation: null }],
    ['a change', { invocation: { command: 'dossier', options: { use: 'flood' } } }],
  ])('are none where there is %s', (_, options) => {
    expect(controlsIn(answer(short, options))).toEqual([]);
  });

  test.each([
    ['what was wrong with the question', { kind: 'notice', tone: 'error', text: typed('Not so.') }],
    ['nothing but a notice', { kind: 'notice', tone: 'info', text: told('Nothing of it.') }],
    ['an answer that tells nothing of the story', { kind: 'paragraph', text: typed('What you can ask.') }],
  ] as const)('do not share %s', (_, block) => {
    expect(controlsIn(answer(viewOf([block])))).toEqual([]);
  });

  test('are none where there is nothing to show', () => {
    expect(answer(viewOf([]))).toEqual([]);
  });

  test('have no button to share what no button carries', () => {
    expect(controlsIn(answer(short, { invocation: claimsOfLength(2_000) }))).toContain('Share in channel');
    expect(controlsIn(answer(short, { invocation: claimsOfLength(2_001) }))).toEqual([]);
  });

  test('share an answer about a message in the thread under it', () => {
    const [message] = answer(short, { thread: '1.5' });
    expect(controlsOf(message).get('Share in thread')).toMatchObject({ action_id: 'share:0:1.5', value: '["claims"]' });
  });
});

describe('a long answer', () => {
  const ids = (messages: unknown) => [...controlsOf(messages)].map(([label, { action_id: id }]) => [label, id]);

  test('is one message, which leads to the next one and can be shared', () => {
    const first = answer(long);
    expect(first).toHaveLength(1);
    expect(ids(first)).toEqual([
      ['Go on', 'more:1'],
      ['Share in channel', 'share:0'],
    ]);
  });

  test('leads on and back from a part in the middle, and only back from the last', () => {
    expect(ids(answer(long, { startAt: 3 }))).toEqual([
      ['Go on', 'more:4'],
      ['Go back', 'more:2'],
    ]);
    expect(ids(answer(long, { startAt: 6 }))).toEqual([['Go back', 'more:5']]);
  });

  test('holds all of it in its parts', () => {
    const parts = Array.from({ length: 7 }, (_, startAt) => answer(long, { startAt })).flat();
    expect(parts.flatMap(({ blocks }) => blocks).filter(({ type }) => type === 'rich_text')).toHaveLength(48 * 7);
  });

  test('in public has a button that shows the rest to whoever presses it', () => {
    expect(ids(answer(long, { toAll: true, mayShare: false }))).toEqual([['The rest, for you alone', 'more:1']]);
  });

  test('goes on with the parts of its thread', () => {
    const view = { ...short, thread: [{ title: typed('More'), blocks: paragraphs(1, 20).blocks }] };
    expect(ids(answer(view)).map(([label]) => label)).toEqual(['Go on', 'Share in channel']);
    const [second] = answer(view, { startAt: 1 });
    expect(second?.blocks.map(({ type }) => type)).toEqual(['header', 'rich_text', 'actions']);
  });

  test.each([1, 2])('begins again where it has become shorter than what was shown: from message %i', (startAt) => {
    expect(answer(short, { startAt })).toEqual(answer(short));
  });
});

describe('what is kept free in every message', () => {
  const invocation = claimsOfLength(200);

  test.each([
    ['many blocks', 48, 'x'.repeat(10)],
    ['as much text as there can be', 41, 'x'.repeat(200)],
    ['much text that Slack escapes', 39, '&'.repeat(41)],
  ])('is enough for all controls below %s', (_, perMessage, text) => {
    const block = { kind: 'paragraph' as const, text: told(text) };
    const view = viewOf(Array.from({ length: perMessage * 5 }, () => block));
    const parts = Array.from({ length: 5 }, (_, startAt) => answer(view, { invocation, startAt })).flat();
    expect(parts.map(({ blocks }) => blocks.length)).toEqual(Array.from({ length: 5 }, () => perMessage + 1));
    expect(controlsIn(parts[0])).toEqual(['Go on', 'Share in channel']);
    expect(controlsIn(parts[1])).toEqual(['Go on', 'Go back']);
    expect(parts.flatMap(problemsOf)).toEqual([]);
  });

  test.each([225, 226, 299, 1_000, 2_000])('grows with what the buttons carry: %i characters', (length) => {
    const options = { invocation: claimsOfLength(length) };
    const [first, ...rest] = Array.from({ length: 4 }, (_, startAt) =>
      answer(paragraphs(42 * 5, 195), { ...options, startAt }),
    );
    expect(controlsIn(first)).toEqual(['Go on', 'Share in channel']);
    for (const messages of rest) expect(controlsIn(messages)).toEqual(['Go on', 'Go back']);
    expect([first ?? [], ...rest].flat().flatMap(problemsOf)).toEqual([]);
  });
});

describe('an answer that no button can turn', () => {
  const options = { invocation: claimsOfLength(2_001) };

  test('is sent at once, in as many messages as a response_url takes', () => {
    const messages = answer(paragraphs(48 * 5, 10), options);
    expect(messages).toHaveLength(5);
    expect(controlsIn(messages)).toEqual([]);
    expect(said(messages)).not.toContain('There is more');
  });

  test('says so where it has more parts, above its small print', () => {
    const messages = answer(long, options);
    expect(messages).toHaveLength(5);
    expect(said(messages.slice(0, 4))).not.toContain('There is more');
    expect(said(messages[4])).toContain('There is more');
    expect(messages.flatMap(problemsOf)).toEqual([]);
  });

  test('tells how it is shared below what it is about, above its small print', () => {
    const [message] = answer({ ...short, footer: typed('the end') }, { ...options, thread: '1.5' });
    expect(said(message)).toMatch(/Mention the bot in the thread.*the end$/);
    expect(said(answer(short, { ...options, thread: '1.5', mayShare: false }))).not.toContain('Mention');
  });
});

describe('the rich form of an answer', () => {
  const proof = { kind: 'heading', text: typed('Proof'), folds: true } as const;
  const folding = viewOf([...short.blocks, proof, ...short.blocks]);
  const options = { invocation: claims, startAt: 0, toAll: false, mayShare: true };
  const typesOf = (messages: readonly { blocks: readonly { type: string }[] }[] | null) =>
    messages?.flatMap(({ blocks }) => blocks.map(({ type }) => type));

  test('is sent first, with the plain form ready, where there is something to fold', () => {
    const forms = answerForms(folding, options, 'T1', context);
    expect(typesOf(forms.messages)).toEqual(['rich_text', 'container', 'actions']);
    expect(typesOf(forms.plain)).toEqual(['rich_text', 'rich_text', 'rich_text', 'actions']);
    expect([...forms.messages, ...(forms.plain ?? [])].flatMap(problemsOf)).toEqual([]);
  });

  test('is not there for a workspace that has refused it, nor for an answer without it', () => {
    const opened = openContext().context;
    opened.richForms.refuse('T1');
    expect(answerForms(folding, options, 'T1', opened).plain).toBeNull();
    expect(answerForms(folding, options, 'T2', opened).plain).not.toBeNull();
    expect(answerForms(short, options, 'T2', opened).plain).toBeNull();
  });

  test('is not there for an answer of several messages, whose parts are counted in the plain form', () => {
    const view = viewOf([...long.blocks, proof, ...short.blocks]);
    expect(answerForms(view, options, 'T1', context).plain).toBeNull();
  });
});
