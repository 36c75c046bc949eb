import { describe, expect, test } from 'vitest';
import { readQuestion } from '../../../src/discord/receive/read-question.ts';
import { botName, message, replyTo } from '../stand-in/messages.ts';

const read = (asked: unknown) => readQuestion(asked, '1000');
const bot = { id: '1000', username: 'parallax', bot: true };

describe('a message asks', () => {
  test('where it names the bot, in a server and in a thread', () => {
    expect(read(message(`${botName} differences`, { roles: ['51'] }))).toEqual({
      id: expect.stringMatching(/^\d+$/),
      channel: '3000',
      server: '2000',
      channelType: 0,
      user: '4000',
      roles: ['51'],
      words: 'differences',
      about: null,
    });
    expect(read(message('whose <@!1000> is it, <@77>?', { place: 'thread' }))).toMatchObject({
      channel: '3100',
      channelType: 11,
      words: 'whose   is it, @?',
    });
  });

  test('in a direct message, with the name and without', () => {
    for (const content of ['differences', `${botName} differences`])
      expect(read(message(content, { place: 'bot-dm' }))).toMatchObject({
        server: null,
        roles: [],
        words: 'differences',
      });
    const plain = message('differences', { place: 'bot-dm', more: { channel_type: undefined } });
    expect(read(plain)).toMatchObject({ server: null, channelType: null });
  });

  test('about the message that it replies to or forwards, where Discord shows it', () => {
    const shown = { content: '**200** guns' };
    expect(read(replyTo(shown, botName))).toMatchObject({ words: '', about: '200 guns' });
    expect(read(replyTo({ content: '' }, botName))).toMatchObject({ about: '' });
    expect(read(replyTo(null, botName))).toMatchObject({ about: '' });
    const forwarded = { message_reference: { type: 1 }, message_snapshots: [{ message: shown }] };
    expect(read(message('', { place: 'bot-dm', more: forwarded }))).toMatchObject({ words: '', about: '200 guns' });
  });
});

describe('a message asks nothing', () => {
  const named = `${botName} differences`;
  test.each([
    ['that names nobody', message('differences')],
    ['that names somebody else', message('<@77> differences')],
    ['that replies to the bot without its name', message('thanks', { more: { type: 19, mentions: [bot] } })],
    ['whose name stands in code', message(`\`${botName}\``, { more: { mentions: [] } })],
    ['that is for everyone', message(`@everyone ${named}`, { more: { mention_everyone: true } })],
    ['that names a role of the same name', message('<@&1000> differences', { more: { mention_roles: ['1000'] } })],
    ['of a bot', message(named, { more: { author: { id: '77', bot: true } } })],
    ['of the bot itself', message(named, { more: { author: bot } })],
    ['of the bot itself, in a direct message', message('hello', { place: 'bot-dm', more: { author: { id: '1000' } } })],
    ['of a webhook', message(named, { more: { webhook_id: '77' } })],
    ['of Discord itself', message(named, { more: { author: { id: '77', system: true } } })],
    ['that a system wrote', message(named, { more: { type: 6 } })],
    ['that answers a command', message(named, { more: { type: 20 } })],
    ['that only one person sees', message('x', { place: 'bot-dm', more: { flags: 64 } })],
    ['in a group', message('x', { place: 'bot-dm', more: { channel_type: 3 } })],
    ['whose id is none', message(named, { more: { id: '1'.repeat(21) } })],
    ['that is none', null],
    ['that is empty', {}],
  ])('%s', (_, asked) => {
    expect(read(asked)).toBeNull();
  });
});
