import { describe, expect, test } from 'vitest';
import type { View } from '../../../src/core/message/view.ts';
import { readMessage } from '../../../src/discord/render/read-message.ts';
import { packView, writeMessage } from '../../../src/discord/render/render-view.ts';
import { floodDossier } from '../support/flood-dossier.ts';
import { viewOf, words } from '../support/view-of.ts';

const views: readonly View[] = [
  viewOf({ command: 'differences', options: {} }, [floodDossier(40)]),
  viewOf({ command: 'claims', options: {} }, [floodDossier(40)]),
  viewOf({ command: 'evidence', options: { claim: 'houses-mayor' } }),
  { title: [], blocks: [], footer: [] },
];

describe("a message of the bot's own", () => {
  test('is read as it was written, whatever Discord adds', () => {
    for (const message of views.flatMap((view) => packView(view, words)).map(writeMessage)) {
      const [container] = message.components;
      const given = { accent_color: null, spoiler: false, ...container, id: 1 };
      const read = readMessage([given]);
      expect(read === null ? null : writeMessage(read)).toEqual(message);
    }
  });

  test.each([[[]], [null], [[{ type: 17, components: [{ type: 12 }] }]], [[{ type: 10, content: 'x' }]]])(
    'is none where it is %j',
    (components) => {
      expect(readMessage(components)).toBeNull();
    },
  );
});
