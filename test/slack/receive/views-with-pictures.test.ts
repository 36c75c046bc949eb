import { expect, test } from 'vitest';
import { words } from '../../../src/core/message/phrase.ts';
import type { View } from '../../../src/core/message/view.ts';
import type { PictureFiles } from '../../../src/slack/post/send-with-files.ts';
import { senderOfHome } from '../../../src/slack/receive/asker.ts';
import { publishAnswer } from '../../../src/slack/receive/home.ts';
import { writeMemory } from '../../../src/slack/receive/modal-memory.ts';
import { onAction } from '../../../src/slack/receive/on-action.ts';
import { aPicture } from '../../support/a-picture.ts';
import { blockAction } from '../support/block-action.ts';
import { openContext } from '../support/context.ts';
import { openClient } from '../support/web-client.ts';

const pictured: View = {
  title: [words('a view with a picture')],
  blocks: [{ kind: 'picture', picture: aPicture, alt: [words('what it shows')] }],
  footer: [],
};

/** Handlers whose client does not take a view with a file, and what became of the file. */
function open(error: string) {
  const forgotten: string[] = [];
  const files: PictureFiles = {
    of: async () => 'F1',
    forget: (ids) => void forgotten.push(...ids),
  };
  const { client, calls } = openClient((_, fields) =>
    String(fields.view).includes('slack_file') ? { ok: false, error } : { ok: true },
  );
  const { context, desk } = openContext({ client, files });
  desk.instead = () => pictured;
  return { context, calls, forgotten };
}

test.each(['invalid_arguments', 'invalid_blocks'])('a home is shown without a picture that gives %s', async (error) => {
  const { context, calls, forgotten } = open(error);
  await publishAnswer(senderOfHome('U1'), { command: 'claims', options: {} }, 0, context);
  expect(calls.map(({ fields }) => String(fields.view).includes('slack_file'))).toEqual([true, false]);
  expect(calls.at(-1)?.fields.view).toContain('a view with a picture');
  expect(forgotten).toEqual(['F1']);
});

test('a modal is stacked without a picture that is not taken', async () => {
  const { context, calls, forgotten } = open('invalid_arguments');
  const memory = writeMemory({ channel: 'C1', invocation: { command: 'claims', options: {} } });
  const button = { type: 'button', action_id: 'ask:0', value: '["claims"]' };
  const view = { id: 'V1', type: 'modal', private_metadata: memory };
  await onAction(
    blockAction(button, { container: { type: 'view', view_id: 'V1' }, view, channel: undefined }),
    async () => new Response(),
    context,
  );
  expect(calls.map(({ method }) => method)).toEqual(['views.push', 'views.push']);
  expect(calls.at(-1)?.fields.view).toContain('a view with a picture');
  expect(calls.at(-1)?.fields.view).not.toContain('slack_file');
  expect(forgotten).toEqual(['F1']);
});

test('another error of a view is no matter of its picture', async () => {
  const { context, calls, forgotten } = open('not_enabled');
  await publishAnswer(senderOfHome('U1'), { command: 'claims', options: {} }, 0, context);
  expect(forgotten).toEqual([]);
  expect(calls.at(-1)?.fields.view).not.toContain('a view with a picture');
});
