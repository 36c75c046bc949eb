import { expect, test } from 'vitest';
import { terminalAsker } from '../../../src/local/receive/asker.ts';

test('the person at the terminal may do everything, in a place of their own', () => {
  expect(terminalAsker).toMatchObject({
    platform: 'local',
    channel: 'terminal',
    roles: [],
    standing: 'manager',
    request: null,
  });
  expect(terminalAsker).not.toHaveProperty('parent');
});
