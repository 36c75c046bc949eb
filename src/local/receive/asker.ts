import type { Asker } from '../../core/place/asker.ts';

/** The person at the terminal. Everything there is theirs, so they may do everything. */
export const terminalAsker: Asker = {
  platform: 'local',
  place: 'local',
  channel: 'terminal',
  user: 'terminal',
  roles: [],
  standing: 'manager',
  request: null,
};
