import { say } from '../../message/phrase.ts';

/** What only the page says: around an answer, and where there is none. Plain texts stand in the page's own frame. */
export const webPage = {
  skip: 'Skip to the answer',
  brand: 'Parallax',
  what: 'How far apart the reports of one story are: who said what, through whom, in which words.',
  navigation: 'This dossier',
  nav: {
    front: 'At a glance',
    differences: 'Differences',
    reports: 'Who reports what',
    timeline: 'Timeline',
    claims: 'Claims',
    sources: 'Sources',
    gaps: 'Open questions',
    method: 'Method',
    chat: 'Ask',
  },
  frontHeading: say`At odds, worst first`,
  restHeading: say`What else was reported`,
  dossiers: 'Dossiers',
  search: 'Search',
  searchFor: 'Search for words',
  feeds: { atom: 'Feed (Atom)', json: 'Feed (JSON)' },
  data: { json: 'Data (JSON)', csv: 'Data (CSV)' },
  thisRevision: 'Address of this revision',
  revisions: 'Kept revisions',
  tones: { info: say`Note:`, warning: say`Warning:`, error: say`Error:` },
  /** On a form: what an empty choice leaves open, and its button. */
  any: 'any',
  show: 'Show',
  filters: 'Choose claims',
  asPng: 'This picture as PNG',
};
