import { BoundedMap } from '../../core/memory/bounded-map.ts';

/** Which workspaces do not take the rich form of a message. */
export interface RichForms {
  isRefused(team: string): boolean;
  refuse(team: string): void;
}

/**
 * Remembers it in memory alone: after a start, each workspace is asked once more, which costs one refused message that
 * nobody sees, and finds out where Slack has learnt the form meanwhile. What is forgotten is only asked again.
 */
export function createRichForms(): RichForms {
  const refused = new BoundedMap<string, true>({ entries: 10_000 });
  return {
    isRefused: (team) => refused.get(team) === true,
    refuse: (team) => void refused.set(team, true),
  };
}
