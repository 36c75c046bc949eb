import type { KeptSuggestion } from '../../src/core/suggestion/suggestion.ts';

/** A suggestion that waits, with some of it different. */
export function aSuggestion(changes: Partial<KeptSuggestion> = {}): KeptSuggestion {
  return {
    id: 's1',
    dossier: 'flood',
    channel: { platform: 'slack', place: '', channel: 'C000000001' },
    channelName: 'desk',
    by: 'slack:U000000002',
    at: Date.UTC(2031, 2, 9),
    text: 'The mayor says 300 homes\nstand in water. *bold* <@U1> `code` https://example.org',
    from: 'https://example.org/a?b=c',
    note: 'newer than _ours_',
    question: null,
    state: 'open',
    version: 1,
    approvals: [],
    decided: null,
    reason: null,
    claim: null,
    isErased: false,
    ...changes,
  };
}
