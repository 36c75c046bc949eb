import { DiscordAPIError, Routes } from 'discord.js';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { closeRest } from '../../../src/discord/connect/close-rest.ts';
import { openPostingRest } from '../../../src/discord/connect/open-rest.ts';
import { aPicture, aPng } from '../../support/a-picture.ts';
import { type DiscordStandIn, startStandIn, token } from '../stand-in/start-stand-in.ts';

let standIn: DiscordStandIn;
beforeEach(async () => {
  standIn = await startStandIn();
});
afterEach(() => standIn.stop());

const gallery = { type: 12, items: [{ media: { url: 'attachment://picture-1.png' }, description: 'what it says' }] };
const text = { type: 10, content: 'what it says' };
const pictured = { flags: 32_768, components: [{ type: 17, components: [gallery, text] }], pictures: [aPicture] };
const noFiles = { status: 403, body: { message: 'Missing Permissions', code: 50_013 } };
const tooLarge = { status: 413, body: { message: 'Request entity too large', code: 40_005 } };
const invalid = { status: 400, body: { message: 'Invalid Form Body', code: 50_035 } };

/** Posts a message with a picture. Resolves with how many files, and which components, each request had. */
async function postPictured(): Promise<{ error: unknown; requests: [number, unknown][] }> {
  const rest = openPostingRest({ token, apiUrl: standIn.apiUrl }, async () => aPng);
  const error = await rest.post(Routes.channelMessages('1'), { body: pictured }).then(
    () => null,
    (reason: unknown) => reason,
  );
  closeRest(rest);
  const requests = standIn.requests.map(({ files, body }): [number, unknown] => [files.size, partsOf(body)]);
  return { error, requests };
}

function partsOf(body: unknown): unknown {
  const { components } = body as { components: { components: { type: number }[] }[] };
  return components[0]?.components.map(({ type }) => type);
}

test.each([noFiles, tooLarge])(
  'a message goes without its picture where Discord refuses files: %j',
  async (refusal) => {
    standIn.trouble('POST', /messages$/, [refusal, { status: 200, body: { id: '7' } }]);
    expect(await postPictured()).toEqual({
      error: null,
      requests: [
        [1, [12, 10]],
        [0, [10]],
      ],
    });
  },
);

test('a right that the text lacks too is told', async () => {
  standIn.trouble('POST', /messages$/, [noFiles, noFiles]);
  const { error, requests } = await postPictured();
  expect(error).toBeInstanceOf(DiscordAPIError);
  expect(requests).toHaveLength(2);
});

test.each([invalid, 'reset-after'] as const)('nothing is sent again for another reason: %j', async (trouble) => {
  standIn.trouble('POST', /messages$/, [trouble]);
  const { error, requests } = await postPictured();
  expect(error).not.toBe(null);
  expect(requests).toHaveLength(1);
});
