import { describe, expect, test } from 'vitest';
import type { View } from '../../../src/core/message/view.ts';
import { readMessage } from '../../../src/discord/render/read-message.ts';
import { packView, writeMessage } from '../../../src/discord/render/render-view.ts';
import { aPicture } from '../../support/a-picture.ts';
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

  test('is read with the button to its page, and without its pictures', () => {
    const paragraph = { kind: 'paragraph', text: [{ kind: 'words', text: 'what it says' }] } as const;
    const alt = [{ kind: 'words', text: 'what the picture says' }] as const;
    const page = { label: [{ kind: 'words', text: 'On the page' }], url: 'https://parallax.example/d/flood' } as const;
    const plain: View = { title: [], blocks: [paragraph], footer: [], page };
    const pictured: View = { ...plain, blocks: [{ kind: 'picture', picture: aPicture, alt }, paragraph] };
    const [written, wanted] = [pictured, plain].map((view) => writeMessage(packView(view, words)[0]));
    const read = readMessage(written?.components);
    expect(read === null ? null : writeMessage(read)).toEqual(wanted);
    expect(JSON.stringify(wanted)).toContain('https://parallax.example/d/flood');
  });

  test.each([[[]], [null], [[{ type: 17, components: [{ type: 12 }] }]], [[{ type: 10, content: 'x' }]]])(
    'is none where it is %j',
    (components) => {
      expect(readMessage(components)).toBeNull();
    },
  );
});
