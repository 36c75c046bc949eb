import { describe, expect, test } from 'vitest';
import { member, type Person } from '../support/platform-under-test.ts';
import type { Suite } from '../support/suite.ts';

const manager: Person = { name: 'Sofia', may: 'manage', where: 'channel' };
const change = '/dossier use:dprk-arms-russia';

/** The desk decides who may do what, so it has to be told who asks, and where. */
export function permissions({ shared, needs }: Suite): void {
  describe('permissions', () => {
    test('the desk is told who asks', async () => {
      const { platform, desk } = shared();
      await platform.ask(change);
      expect(desk.asked.map(({ asker }) => asker)).toEqual([platform.askerOf(member)]);
    });

    needs('people').each([
      ['a member', member],
      ['somebody who manages the channel', manager],
      ['somebody in a direct message', { ...member, where: 'direct' }],
      ['a manager in a direct message', { ...manager, where: 'direct' }],
    ] as const)('it is told of %s', async (_, person) => {
      const { platform, desk } = shared();
      await platform.ask(change, person);
      expect(desk.asked.map(({ asker }) => asker)).toEqual([platform.askerOf(person)]);
    });

    needs('people').each([
      [member, manager],
      [manager, member],
    ] as const)('it is told who presses, and not who asked', async (asking, pressing) => {
      const { platform, desk } = shared();
      const seen = await platform.ask('/dossier', asking);
      await seen[0]?.buttons[0]?.press(pressing);
      expect(desk.asked.at(-1)).toMatchObject({
        invocation: { command: 'dossier', options: { use: expect.any(String) } },
        asker: platform.askerOf(pressing),
      });
    });
  });
}
