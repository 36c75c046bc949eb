import { expect, test } from 'vitest';
import { obstacleView } from '../../../src/core/answers/obstacle-view.ts';
import { checkAnswer } from '../../../src/core/command/check-answer.ts';
import { textOf } from '../../../src/core/message/inline.ts';
import { isRefusal } from '../../../src/core/message/is-refusal.ts';
import { invocationsOf, phrasesOf } from '../../../src/core/message/phrases-of.ts';
import type { Obstacle } from '../../../src/core/place/obstacle.ts';
import { english } from '../../../src/core/words/en.ts';
import { sessionOf } from '../../support/desk.ts';
import { dossierOf } from '../../support/dossiers.ts';

const session = sessionOf(dossierOf());
const invocation = { command: 'digest', options: { do: 'schedule', time: '08:00' } };

/** What is said of an obstacle and what is offered, once it is found to be faithful. */
function said(obstacle: Obstacle, isHere = true) {
  const view = obstacleView({ obstacle, isHere }, invocation, { words: english });
  // The bot's name is neither the record's nor the person's, but the platform's.
  const given = obstacle.kind === 'not-invited' ? [`"${obstacle.bot}" was not typed`] : [];
  expect(checkAnswer(view, { ...session, invocation }, session.commands)).toEqual(given);
  expect(isRefusal(view)).toBe(true);
  return { text: phrasesOf(view).map(textOf).join(' | '), offered: invocationsOf(view) };
}

test.each<[Obstacle, string]>([
  [
    { kind: 'not-invited', bot: 'parallax2' },
    'The bot is not in this channel, so it cannot post there. Write /invite @parallax2 in it, then press the button.',
  ],
  [{ kind: 'not-shown' }, 'under Permissions, allow the bot View Channel; in a private thread, mention the bot'],
  [{ kind: 'archived' }, 'for it is archived. Take it out of the archive, then press the button.'],
  [{ kind: 'read-only' }, 'Only some may post in this channel, and the bot is not one of them.'],
  [
    { kind: 'lacks', rights: ['view', 'send', 'send-in-threads', 'manage-threads', 'read-history'] },
    'it lacks View Channel, Send Messages, Send Messages in Threads, Manage Threads, Read Message History. Whoever',
  ],
  [{ kind: 'unknown', lasting: false }, 'so nothing was changed. Try again in a minute.'],
  [
    { kind: 'unknown', lasting: true },
    'so nothing was changed. Whoever runs the bot finds with its doctor what to mend.',
  ],
])('says what keeps the bot from posting and what mends it, and offers the same again: %o', (obstacle, text) => {
  expect(said(obstacle)).toEqual({ text: expect.stringContaining(text), offered: [invocation] });
});

test('offers nothing where nothing can be mended', () => {
  expect(said({ kind: 'between-people' })).toEqual({
    text: expect.stringContaining('The bot is not in this direct message, and cannot be invited to it.'),
    offered: [],
  });
});

test('names the channel of a digest that is asked about elsewhere', () => {
  expect(said({ kind: 'archived' }, false).text).toContain('The bot cannot post in the channel of that digest');
});

test('gives the name of the bot as it is, whatever it looks like', () => {
  expect(said({ kind: 'not-invited', bot: '<!channel> @everyone' }).text).toContain('/invite @<!channel> @everyone in');
});
