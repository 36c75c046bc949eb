import { runCommand, type Session } from '../../src/core/command/run-command.ts';
import type { View } from '../../src/core/message/view.ts';
import type { Channel } from '../../src/core/place/channel.ts';
import { aSchedule } from '../store/some-rows.ts';

/** What asks for the schedules of a channel. */
export const scheduleList = { command: 'digest', options: { do: 'list' } };

/** The answer to `/digest list` in a channel with so many schedules, every third of which is paused. */
export function scheduleListView(count: number, session: Session, channel: Channel): View {
  const result = runCommand(scheduleList, session);
  if (result.kind !== 'request' || result.request.kind !== 'list-schedules') throw new Error('it lists schedules');
  const reports = Array.from({ length: count }, (_, index) => {
    const isPaused = index % 3 === 2;
    const time = `${String(index).padStart(2, '0')}:30`;
    const schedule = aSchedule(`schedule${index}`, {
      dossier: session.dossier.id,
      channel,
      time,
      paused: isPaused ? 'asked' : null,
    });
    return { schedule, nextAt: isPaused ? null : session.now.epochMilliseconds + index * 3_600_000, past: [] };
  });
  return result.request.view({ reports });
}
