import { keptPages } from '../core/answers/kept-pages.ts';
import { keptFingerprints } from '../core/digest/snapshot.ts';
import { readFigures } from '../core/figure/parse-figure.ts';
import type { WatchMemory } from '../core/memory/watch-memory.ts';
import { keptDifferences, keptVantages } from '../core/query/differences.ts';
import { keptGaps, keptSpeakers } from '../core/query/gaps.ts';
import { keptCarriers } from '../core/query/only-in-source.ts';
import { keptFindings, keptIndexes } from '../core/query/search.ts';
import { keptStandings } from '../core/query/standings-in.ts';
import { parsedDates } from '../core/time/moment.ts';
import { keptAnswers, keptSights } from '../core/watch/sight.ts';

/** Shows how much the core keeps of what it computed. */
export function watchKept(watchMemory: WatchMemory): void {
  watchMemory('dates', parsedDates);
  watchMemory('figures', readFigures);
  watchMemory('differences', keptDifferences);
  watchMemory('vantages', keptVantages);
  watchMemory('search-indexes', keptIndexes);
  watchMemory('findings', keptFindings);
  watchMemory('pages', keptPages);
  watchMemory('carriers', keptCarriers);
  watchMemory('standings', keptStandings);
  watchMemory('fingerprints', keptFingerprints);
  watchMemory('answers', keptAnswers);
  watchMemory('sights', keptSights);
  watchMemory('gaps', keptGaps);
  watchMemory('speakers', keptSpeakers);
}
