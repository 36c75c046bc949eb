import { ChannelType } from 'discord.js';
import { expect, test } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { holdDataset } from '../../../src/bot/dataset-holder.ts';
import { createStoreDesk } from '../../../src/bot/store-desk.ts';
import { withPublic } from '../../../src/core/command/with-public.ts';
import { english } from '../../../src/core/words/en.ts';
import { traitsOf } from '../../../src/platforms.ts';
import { openStore } from '../../../src/store/open-store.ts';
import { tempFolder } from '../../dataset/temp-folder.ts';
import { slash } from '../stand-in/interactions.ts';
import { floodDossier } from '../support/flood-dossier.ts';
import { openConversation } from '../support/open-conversation.ts';
import { visibleText } from '../support/summarise-request.ts';

test('a thread uses the dossier of the channel that it belongs to, until it chooses its own', async () => {
  const first = floodDossier();
  const second = { ...floodDossier(), id: 'second', title: 'The second' };
  const dossiers = new Map([first, second].map((dossier) => [dossier.id, dossier]));
  const store = await openStore({ stateDir: tempFolder() });
  const talk = await openConversation({
    answering: createStoreDesk({
      data: holdDataset(dossiers, () => ({ ok: true, dossiers })),
      commands: withPublic(commands),
      words: english,
      store: async () => store,
      schedulers: ['members'],
      curators: [],
      membersOn: (platform) => traitsOf(platform).schedulers,
      localZone: 'UTC',
      newId: () => 'id',
      onSchedules() {},
      watchMemory() {},
      logFailure() {},
    }),
  });
  const manager = { permissions: 2n ** 50n - 1n - 8n };
  const inThread = { ...manager, channelType: ChannelType.PublicThread };
  const usedIn = async (scene: object): Promise<string> => {
    const [answer] = await talk.interact(slash('dossier', {}, scene));
    return /(\S+?)(?:—|–|-|:|,|\()?inuse/.exec(visibleText(answer))?.[1] ?? visibleText(answer);
  };
  const use = (dossier: string, scene: object) => talk.interact(slash('dossier', { use: dossier }, scene), 2);

  await use('second', { ...manager, channel: '2900' });
  expect(await usedIn({ channel: '2900' })).toContain('Thesecond');
  expect(await usedIn(inThread)).toContain('Thesecond');
  expect(await usedIn({ channel: '2901' })).not.toContain('Thesecond');
  await use(first.id, inThread);
  expect(await usedIn(inThread)).not.toContain('Thesecond');
  expect(await usedIn({ channel: '2900' })).toContain('Thesecond');
  expect(await talk.end()).toEqual([]);
  await store.close();
});
