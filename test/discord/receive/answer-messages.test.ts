import { describe, expect, test } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { withPublic } from '../../../src/core/command/with-public.ts';
import { renderView } from '../../../src/discord/render/render-view.ts';
import { press, slash } from '../stand-in/interactions.ts';
import type { Request } from '../stand-in/start-stand-in.ts';
import { floodDossier } from '../support/flood-dossier.ts';
import { openConversation } from '../support/open-conversation.ts';
import { readMessages } from '../support/read-messages.ts';
import { recordingDesk } from '../support/recording-desk.ts';
import { summariseRequest, visibleText } from '../support/summarise-request.ts';
import { viewOf, words } from '../support/view-of.ts';

describe('an answer of many messages', () => {
  const many = () => openConversation({ desk: recordingDesk([floodDossier(150)]) });

  test('is not half replaced: what is pressed in one of its messages is answered below them', async () => {
    const talk = await openConversation();
    const answers = await talk.interact(slash('digest'), 3);
    const ids = (request: Request | undefined) =>
      [...JSON.stringify(request?.body).matchAll(/"custom_id":"([^"]+)"/g)].map(([, id = '']) => id);
    const pressed = answers.flatMap(ids).filter((id) => !id.includes('public=yes'));
    expect(pressed.length).toBeGreaterThan(0);
    for (const id of pressed) {
      const [next] = await talk.interact(
        press(id, { ephemeral: true, ...(id.endsWith('select') ? { value: '0claims' } : {}) }),
      );
      expect([id, summariseRequest(next as Request)]).toEqual([id, 'callback 4 private']);
    }
    const [alone] = await talk.interact(slash('claims'));
    const [page] = ids(alone).filter((id) => id.includes('page=2'));
    expect((await talk.interact(press(page ?? '', { ephemeral: true }))).map(summariseRequest)).toEqual(['callback 7']);
    expect(await talk.end()).toEqual([]);
  });

  test('goes on by an option that no command has', () => {
    for (const { options } of withPublic(commands).values()) expect(Object.keys(options)).not.toContain('go-on');
  });

  test('is sent whole', async () => {
    const long = await many();
    const answers = await long.interact(slash('digest'), 8);
    expect(answers.length).toBeGreaterThan(8);
    expect(await long.end()).toEqual([]);
  });

  test.each([
    { name: 'a server', scene: { place: 'elsewhere' } },
    { name: 'a conversation of several people', scene: { place: 'group' } },
  ] as const)(
    'goes on at the press of a button, where the bot was added to the person alone, in $name',
    async ({ scene }) => {
      const long = await many();
      const whole = renderView(viewOf({ command: 'digest', options: {} }, [floodDossier(150)]), words);
      const seen: unknown[] = [];
      let goOn: string | undefined;
      do {
        const asked = goOn === undefined ? slash('digest', {}, scene) : press(goOn, { ephemeral: true, ...scene });
        const answers = await long.interact(asked, Math.min(6, whole.length - seen.length));
        expect(answers.length).toBeLessThanOrEqual(6);
        expect(summariseRequest(answers[0] as Request)).toBe(goOn === undefined ? 'callback 4 private' : 'callback 7');
        for (const answer of answers.slice(1)) expect(summariseRequest(answer)).toBe('follow-up private');
        goOn = /"custom_id":"([^"]*go-on=\d+)"/.exec(JSON.stringify(answers.at(-1)?.body))?.[1];
        if (goOn !== undefined) expect(visibleText(answers.at(-1))).toContain('Theanswergoeson');
        seen.push(...answers.slice(0, goOn === undefined ? undefined : -1).map(visibleText));
      } while (goOn !== undefined);
      expect(whole.length).toBeGreaterThan(8);
      expect(seen.slice(0, -1)).toEqual(whole.slice(0, -1).map((message) => readMessages([message]).visible));
      expect(seen).toHaveLength(whole.length);
      expect(await long.end()).toEqual([]);
    },
  );
});
